import { setFilters } from "#lib/queue/address.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { type BuiltInView, viewOf } from "#lib/queue/views.ts";

/** Why a queue has no rows: what was asked decides what to say. */
export type EmptyReason = "past_the_end" | "number" | "filters" | "open" | Exclude<BuiltInView, "all">;

/** The most telling reason for an empty queue. */
export function whyEmpty(filter: QueueFilter): EmptyReason {
  if (filter.after) return "past_the_end";
  if (filter.number) return "number";
  const view = viewOf(filter);
  if (view) return view === "all" ? "open" : view;
  return setFilters(filter).length > 0 ? "filters" : "open";
}
