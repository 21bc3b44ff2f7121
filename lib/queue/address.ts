import { type QueueFilter, queueFilterSchema, WHOLE_QUEUE } from "./schema.ts";

/** The filters in the order in which they stand in an address, in the form and in the list of what is set. */
export const QUEUE_FILTERS = [
  "number",
  "asks",
  "officer",
  "due",
  "urgency",
  "status",
  "kind",
  "region",
  "place",
  "body",
  "right",
  "people",
  "flag",
  "language",
  "channel",
  "state",
] as const satisfies readonly (keyof QueueFilter)[];
export type QueueFilterName = (typeof QUEUE_FILTERS)[number];

/** One thing that is asked for. A flag is one by itself: each can be taken away alone. */
export type SetFilter = { name: QueueFilterName; value: string };

/** What somebody asks for, in order. Order and place in the queue are no filters. */
export function setFilters(filter: Partial<QueueFilter>): SetFilter[] {
  return QUEUE_FILTERS.flatMap((name) => [filter[name] ?? []].flat().map((value) => ({ name, value }))).filter(
    ({ value }) => value !== "open",
  );
}

/** The query of an address: what is not asked for does not stand in it, so one view has one address. */
export function queueQuery(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams(setFilters(filter).map(({ name, value }) => [name, value]));
  if (filter.sort && filter.sort !== WHOLE_QUEUE.sort) query.set("sort", filter.sort);
  if (filter.after) query.set("after", filter.after);
  if (filter.before) query.set("before", filter.before);
  return query.toString();
}

/** The queue's address without the language. */
export function queuePath(filter: Partial<QueueFilter>): string {
  const query = queueQuery(filter);
  return query === "" ? "/office" : `/office?${query}`;
}

/** The filters that a query stands for; what it holds beside them is left out. */
export function readQuery(query: string): QueueFilter {
  const read = new URLSearchParams(query);
  return queueFilterSchema.parse({ ...Object.fromEntries(read), flag: read.getAll("flag") });
}

/** The same filters from their first page. */
export function fromTheTop({ after: _after, before: _before, ...filter }: QueueFilter): QueueFilter {
  return filter;
}

/** The same filters without one of them, from the first page. */
export function without(filter: QueueFilter, { name, value }: SetFilter): QueueFilter {
  const rest = fromTheTop(filter);
  if (name === "flag") return { ...rest, flag: rest.flag.filter((flag) => flag !== value) };
  return { ...rest, [name]: name === "state" ? "open" : undefined };
}
