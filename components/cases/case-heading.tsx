import { Tag } from "#components/ui/tag.tsx";
import type { CaseFacts } from "#lib/cases/queries.ts";
import { statusTag, urgencyTag } from "./tags.ts";
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
        <Tag {...statusTag(facts.status, words)} />
        <Tag {...urgencyTag(facts.urgency, words)} />
      </div>
    </div>
  );
}
