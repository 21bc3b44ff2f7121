import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { CustodyLine } from "#lib/evidence/queries.ts";
import { dayOfMoment, momentInWords } from "./moment.ts";
import type { Words } from "./words.ts";

type Props = { label: string; custody: readonly CustodyLine[]; deadlines: DeadlineTranslator; words: Words };

const KNOWN = ["evidence.received", "evidence.opened", "evidence.downloaded"];

/** The chain of custody of one file. What its sender did is noted by the day, what the office did by the minute. */
export function EvidenceCustody({ label, custody, deadlines, words }: Props) {
  return (
    <div className="text-sm">
      <h4>{label}</h4>
      <ol>
        {custody.map(({ key, at, type, actor }) => (
          <li key={key}>
            {words(`custody.${KNOWN.includes(type) ? type.replace("evidence.", "") : "other"}`)}
            {actor && `, ${actor}`}:{" "}
            <time dateTime={actor ? at.toISOString() : dayOfMoment(at)}>
              {actor ? momentInWords(at, deadlines) : dayInWords(dayOfMoment(at), deadlines)}
            </time>
          </li>
        ))}
      </ol>
    </div>
  );
}
