import { Prose } from "#components/ui/prose.tsx";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { OutcomeReview } from "#lib/outcome-reviews/queries.ts";
import type { Words } from "./words.ts";

type Props = {
  reviews: readonly OutcomeReview[];
  /** The texts of asks.json, and those of the outcomes. */
  words: Words;
  cases: Words;
  deadlines: DeadlineTranslator;
};

/** What the complainant does not agree with, who looks at it again, and what that found. */
export function CaseReviews({ reviews, words, cases, deadlines }: Props) {
  const day = (on: string) => dayInWords(on, deadlines);
  return reviews.map(({ id, outcomeOf, outcomeBy, askedOn, answerBy, takenBy, reason, result }) => (
    <article key={id} className="flow-tight border-l-2 border-gold pl-4">
      <p>{words("reviews.about", { end: outcomeOf, name: outcomeBy })}</p>
      <p className="text-sm text-soft">
        {words("reviews.asked", { day: day(askedOn) })}
        {answerBy && !result && <> · {words("reviews.answerBy", { day: day(answerBy) })}</>}
      </p>
      <h3 className="text-base">{words("reviews.reason")}</h3>
      <Prose preserve lang="">
        {reason}
      </Prose>
      {!result && <p>{takenBy ? words("reviews.takenBy", { name: takenBy }) : words("reviews.free")}</p>}
      {result && (
        <>
          <h3 className="text-base">{words(`reviews.findings.${result.finding}`)}</h3>
          <p className="text-sm text-soft">{words("reviews.decidedOn", { name: takenBy ?? "", day: day(result.reviewedOn) })}</p>
          {result.outcome && <p>{words("reviews.newOutcome", { outcome: cases(`outcomes.${result.outcome}`) })}</p>}
          {result.finding === "changed" && outcomeOf === "declined" && <p>{words("reviews.reopened")}</p>}
          <Prose preserve lang="">
            {result.text}
          </Prose>
        </>
      )}
    </article>
  ));
}
