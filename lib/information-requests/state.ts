import { Temporal } from "temporal-polyfill";

/** A request waits for its answer, is late, has its answer, or has none because the case ended first. */
export type RequestState = "waiting" | "overdue" | "answered" | "unanswered";

/**
 * How a request for information stands. It never holds a case up: being late is something to see, not something that stops.
 * The day it is due is still in time.
 */
export function requestState(
  request: { dueOn: string; answeredOn: string | null },
  { open, today }: { open: boolean; today: Temporal.PlainDate },
): RequestState {
  if (request.answeredOn !== null) return "answered";
  if (!open) return "unanswered";
  return Temporal.PlainDate.compare(today, request.dueOn) > 0 ? "overdue" : "waiting";
}

/** Whether a day leaves the complainant time: it is after today. */
export function leavesTime(dueOn: string, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(dueOn, today) > 0;
}
