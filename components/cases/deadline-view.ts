import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "#lib/deadlines/calendar.ts";
import { workingDaysLeft } from "#lib/deadlines/working-days.ts";
import { DomainError } from "#lib/errors/domain-error.ts";

/** How a legal date stands today. Days as `2026-11-23`. */
export type DeadlineView =
  /** The law sets no period. */
  | { kind: "none" }
  /** Our work is over: the date is history. */
  | { kind: "ended"; day: string }
  | { kind: "running"; day: string; daysLeft: number }
  /** The calendar of some year in between is not entered: the date holds, the count would be a guess. */
  | { kind: "uncounted"; day: string; overdue: boolean };

/** From here on a date is near: the time in which an answer still has to be written, signed and sent. */
const SOON_WORKING_DAYS = 3;

/** Looks at a case's legal date from today. */
export function viewDeadline(
  { decideBy, open }: { decideBy: string | null; open: boolean },
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): DeadlineView {
  if (!decideBy) return { kind: "none" };
  if (!open) return { kind: "ended", day: decideBy };
  try {
    return { kind: "running", day: decideBy, daysLeft: workingDaysLeft(today, Temporal.PlainDate.from(decideBy), calendar) };
  } catch (error) {
    // One row with a date beyond the calendar must not take the whole queue away.
    if (!(error instanceof DomainError) || error.code !== "calendar_not_covered") throw error;
    return { kind: "uncounted", day: decideBy, overdue: decideBy < today.toString() };
  }
}

/** How loud the date is to be. */
export function deadlineState(view: DeadlineView): "overdue" | "soon" | "later" | "paused" {
  if (view.kind === "none" || view.kind === "ended") return "paused";
  if (view.kind === "uncounted") return view.overdue ? "overdue" : "later";
  if (view.daysLeft < 0) return "overdue";
  return view.daysLeft <= SOON_WORKING_DAYS ? "soon" : "later";
}
