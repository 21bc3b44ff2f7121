import { DeadlineCell } from "#components/ui/deadline-cell.tsx";
import { type DeadlineTranslator, dayInWords, daysLeftInWords } from "#lib/deadlines/explanation.ts";
import { type DeadlineView, deadlineState } from "./deadline-view.ts";
import type { Words } from "./words.ts";

type Props = { view: DeadlineView; cases: Words; deadlines: DeadlineTranslator };

/** A legal date and what is left of it. */
export function Deadline({ view, cases, deadlines }: Props) {
  if (view.kind === "none") return <span className="text-soft">{cases("deadline.none")}</span>;
  return (
    <div className="sm:whitespace-nowrap">
      <DeadlineCell
        date={dayInWords(view.day, deadlines)}
        dateTime={view.day}
        left={leftInWords(view, cases, deadlines)}
        state={deadlineState(view)}
      />
    </div>
  );
}

function leftInWords(view: Exclude<DeadlineView, { kind: "none" }>, cases: Words, deadlines: DeadlineTranslator): string {
  if (view.kind === "running") return daysLeftInWords(view.daysLeft, deadlines);
  if (view.kind === "ended") return cases("deadline.ended");
  return cases(view.overdue ? "deadline.overdue" : "deadline.uncounted");
}
