import { DomainError } from "#lib/errors/domain-error.ts";
import type { ReviewDecision } from "./schema.ts";

/** What a review is about: a case that was not taken up, or one that was closed with an outcome. */
export type ReviewedEnd = "declined" | "closed";

/**
 * What a decision does to the case: nothing; it opens a declined case again; or it names another outcome of a closed one.
 * @throws DomainError outcome_missing, review_outcome_same
 */
export function effectOf(
  { finding, outcome }: Pick<ReviewDecision, "finding" | "outcome">,
  reviewed: { outcomeOf: ReviewedEnd; outcome: string | null },
): "none" | "reopen" | "other_outcome" {
  if (finding === "confirmed") return "none";
  if (reviewed.outcomeOf === "declined") return "reopen";
  if (!outcome) throw new DomainError("outcome_missing");
  if (outcome === reviewed.outcome) throw new DomainError("review_outcome_same");
  return "other_outcome";
}
