import type { QueueFilter } from "#lib/cases/queue.ts";

/** The filters in the order in which they stand in an address and in the form. `after` is a place, not a filter. */
const QUEUE_FILTERS = ["number", "asks", "officer", "urgency", "status", "kind", "region", "body", "language", "state"] as const;
export type QueueFilterName = (typeof QUEUE_FILTERS)[number];

/** The queue's address without the language: what is not asked for does not stand in it, so one view has one address. */
export function queuePath(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams();
  for (const name of QUEUE_FILTERS) {
    const value = filter[name];
    if (value && value !== "open") query.set(name, value);
  }
  if (filter.after) query.set("after", filter.after);
  return query.size > 0 ? `/office?${query}` : "/office";
}

/** The filters somebody set, in order. */
export function activeFilters(filter: QueueFilter): QueueFilterName[] {
  return QUEUE_FILTERS.filter((name) => filter[name] && filter[name] !== "open");
}

/** The views asked for many times a day. A view is nothing but filters. */
export const QUEUE_VIEWS = [
  { code: "all", filter: {} },
  { code: "mine", filter: { officer: "me" } },
  { code: "nobody", filter: { officer: "nobody" } },
  { code: "held", filter: { state: "held" } },
  { code: "late_answer", filter: { asks: "late_answer" } },
  { code: "review", filter: { asks: "review" } },
  { code: "erasure", filter: { asks: "erasure" } },
  { code: "ended", filter: { state: "ended" } },
] as const satisfies readonly { code: string; filter: Partial<QueueFilter> }[];

/** The view these filters make, on whatever page of it; undefined when somebody put them together by hand. */
export function viewOf(filter: QueueFilter): (typeof QUEUE_VIEWS)[number]["code"] | undefined {
  const here = queuePath({ ...filter, after: undefined });
  return QUEUE_VIEWS.find((view) => queuePath(view.filter) === here)?.code;
}
