import type { CaseFacts } from "#lib/cases/queries.ts";
import { StatusTag, UrgencyTag } from "./tags.tsx";
import type { Words } from "./words.ts";

/** Which case this is and how it stands. */
export function CaseHeading({ facts, words }: { facts: CaseFacts; words: Words }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
      <h1>
        <span className="font-normal text-soft">{words(`kinds.${facts.kind}`)}</span>{" "}
        <span className="whitespace-nowrap tabular-nums">{facts.number}</span>
      </h1>
      <div className="flex flex-wrap gap-2">
        <StatusTag status={facts.status} words={words} />
        <UrgencyTag urgency={facts.urgency} words={words} />
      </div>
    </div>
  );
}
