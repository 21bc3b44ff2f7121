import type { DeadlineCellProps } from "#components/ui/deadline-cell.tsx";
import { type DeadlineTranslator, dayInWords, daysLeftInWords } from "#lib/deadlines/explanation.ts";
import { type DeadlineView, deadlineState } from "./deadline-view.ts";
import type { Words } from "./words.ts";

/** A legal date in finished words; one sentence alone where the law sets none. */
export type DeadlineWords = DeadlineCellProps | string;

export function deadlineInWords(view: DeadlineView, cases: Words, deadlines: DeadlineTranslator): DeadlineWords {
  if (view.kind === "none") return cases("deadline.none");
  return {
    date: dayInWords(view.day, deadlines),
    dateTime: view.day,
    left: leftInWords(view, cases, deadlines),
    state: deadlineState(view),
  };
}

function leftInWords(view: Exclude<DeadlineView, { kind: "none" }>, cases: Words, deadlines: DeadlineTranslator): string {
  if (view.kind === "running") return daysLeftInWords(view.daysLeft, deadlines);
  if (view.kind === "ended") return cases("deadline.ended");
  return cases(view.overdue ? "deadline.overdue" : "deadline.uncounted");
}
