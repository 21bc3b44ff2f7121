import type { QueueFilter } from "#lib/cases/queue.ts";
import { activeFilters } from "./queue-address.ts";

/** Why a queue has no rows: what was asked decides what to say. */
export type EmptyReason = "past_the_end" | "number" | "mine" | "nobody" | "held" | "ended" | "asks" | "filters" | "open";

const SINGLE: Record<string, EmptyReason> = {
  "officer:me": "mine",
  "officer:nobody": "nobody",
  "state:held": "held",
  "state:ended": "ended",
  "asks:late_answer": "asks",
  "asks:review": "asks",
  "asks:erasure": "asks",
};

/** The most telling reason for an empty queue. */
export function whyEmpty(filter: QueueFilter): EmptyReason {
  if (filter.after) return "past_the_end";
  if (filter.number) return "number";
  const [first, ...others] = activeFilters(filter);
  if (!first) return "open";
  return (others.length === 0 && SINGLE[`${first}:${filter[first]}`]) || "filters";
}
