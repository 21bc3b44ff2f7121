import { CaseReviews } from "#components/cases/case-reviews.tsx";
import { CaseSection } from "#components/cases/case-section.tsx";
import type { QueueWords } from "#components/cases/queue-table.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { OutcomeReview } from "#lib/outcome-reviews/queries.ts";
import { mayTakeReview, policyObjectOf } from "#lib/outcome-reviews/taking.ts";
import type { StepProps } from "../case-form.tsx";
import { DecideReviewForm } from "./decide-form.tsx";
import { TakeReviewForm } from "./take-form.tsx";

type Props = StepProps & { actor: Actor; reviews: readonly OutcomeReview[]; words: QueueWords };

/** Every review of the case's outcomes, and the step that is open in the one that waits. */
export async function ReviewSection({ locale, facts, actor, reviews, words }: Props) {
  if (reviews.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "asks" });
  const { review } = facts;
  return (
    <CaseSection title={t("reviews.title")}>
      <CaseReviews reviews={reviews} words={t} cases={words.cases} deadlines={words.deadlines} />
      {mayTakeReview(actor, review) && <TakeReviewForm locale={locale} facts={facts} />}
      {review && may(actor, "outcome_review.decide", policyObjectOf(review)) && (
        <DecideReviewForm locale={locale} facts={facts} end={review.outcomeOf} />
      )}
    </CaseSection>
  );
}
