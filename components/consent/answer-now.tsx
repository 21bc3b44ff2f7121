import { Details } from "#components/ui/details.tsx";
import type { Answer } from "#lib/consent/ledger.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import { type ConsentWords, wordingInWords } from "./wording.ts";

type Props = {
  /** Every answer to this one disclosure, the oldest first. */
  answers: readonly Answer[];
  words: ConsentWords;
  deadlines: DeadlineTranslator;
};

/** What a person's answer to one disclosure is now, since when and to which text, with the earlier ones folded away. */
export function AnswerNow({ answers, words, deadlines }: Props) {
  const newest = answers.at(-1);
  if (!newest) return <p>{words("ledger.notAsked")}</p>;
  return (
    <>
      <p>
        <strong>{words(newest.given ? "ledger.yes" : "ledger.no")}</strong>
        {". "}
        <span className="text-soft">
          {words("ledger.since", { day: dayInWords(newest.on, deadlines) })} · {wordingInWords(newest.wording, words)}
        </span>
      </p>
      {answers.length > 1 && (
        <Details summary={words("ledger.earlier")}>
          <ul>
            {answers.slice(0, -1).map(({ given, on, wording }, index) => (
              // Answers are only ever added, so their place is their name.
              <li key={index}>
                {words("ledger.earlierAnswer", { given: given ? "yes" : "no", day: dayInWords(on, deadlines) })} ·{" "}
                {wordingInWords(wording, words)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
