import type { SummaryFilter } from "#lib/review/schema.ts";

/** The filters in the order in which they stand in an address and in the form. `after` is a place, not a filter. */
export const SUMMARY_FILTERS = ["kind", "region", "body"] as const;
export type SummaryFilterName = (typeof SUMMARY_FILTERS)[number];

/** The list's address without the language: one view has one address. */
export function listPath(filter: SummaryFilter): string {
  const query = new URLSearchParams();
  for (const name of [...SUMMARY_FILTERS, "after"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `/review?${query}` : "/review";
}

/** Whether any filter is set. */
export function isFiltered(filter: SummaryFilter): boolean {
  return SUMMARY_FILTERS.some((name) => filter[name] !== undefined);
}
