import { DeadlineCell } from "#components/ui/deadline-cell.tsx";
import type { DeadlineWords } from "./deadline-words.ts";

/** A legal date and what is left of it. */
export function Deadline({ words }: { words: DeadlineWords }) {
  if (typeof words === "string") return <span className="text-soft">{words}</span>;
  return (
    <div className="sm:whitespace-nowrap">
      <DeadlineCell {...words} />
    </div>
  );
}
