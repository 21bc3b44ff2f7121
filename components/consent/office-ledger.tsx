import { Details } from "#components/ui/details.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { type Answer, newestAnswer } from "#lib/consent/ledger.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Recorded } from "#lib/disclosures/queries.ts";
import { DISCLOSURES } from "#lib/intake/choices.ts";
import { type ConsentWords, wordingInWords } from "./wording.ts";

type Props = {
  answers: readonly Answer[];
  records: readonly Recorded[];
  words: ConsentWords;
  /** The `t` of translations.ts for the namespace "cases": short names of disclosures, and of the experts. */
  names: (key: string) => string;
  deadlines: DeadlineTranslator;
};

/** What a person agrees to now, every answer before, and what has gone out by which right. */
export function OfficeLedger({ answers, records, words, names, deadlines }: Props) {
  const nameOf = ({ disclosure }: Pick<Answer, "disclosure">) => names(`answers.disclosures.${disclosure}`);
  const answerOf = (answer: Answer) => ({
    given: words(answer.given ? "office.yes" : "office.no"),
    day: dayInWords(answer.on, deadlines),
    wording: wordingInWords(answer.wording, words),
  });
  return (
    <>
      <KeyValue
        items={DISCLOSURES.map((disclosure) => {
          const newest = newestAnswer(answers, disclosure);
          return { term: nameOf({ disclosure }), value: newest ? words("office.since", answerOf(newest)) : words("office.notAsked") };
        })}
      />
      {answers.length > 0 && (
        <Details summary={words("office.history")}>
          <ul>
            {answers.map((answer, index) => (
              // Answers are only ever added, so their place is their name.
              <li key={index}>{words("office.answered", { disclosure: nameOf(answer), ...answerOf(answer) })}</li>
            ))}
          </ul>
        </Details>
      )}
      <h3>{words("office.records")}</h3>
      {records.length === 0 && <p className="text-soft">{words("office.none")}</p>}
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            {words(record.wentOn ? "office.went" : "office.waiting", {
              disclosure: nameOf(record),
              recipient: record.recipient === "odihr" ? names("doers.experts") : record.recipient,
              day: dayInWords(record.wentOn ?? record.recordedOn, deadlines),
            })}
            {record.ground && <> · {words("office.ground", { ground: record.ground })}</>}
            {record.recalledOn && <> · {words("office.recalled", { day: dayInWords(record.recalledOn, deadlines) })}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
