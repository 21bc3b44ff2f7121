import { may, type PolicyObject, type Role } from "#lib/auth/policy.ts";

type InHands = { outcomeById: string; takenById: string | null };

/** A review as the policy knows it: its author is whoever decided the outcome, its officer whoever took it. */
export function policyObjectOf(review: InHands): PolicyObject {
  return { authorId: review.outcomeById, officerId: review.takenById };
}

/** Whether this person can take a case's review: one waits, nobody has it, and they did not decide the outcome. */
export function mayTakeReview(viewer: { accountId: string; role: Role }, review: InHands | null): boolean {
  return review !== null && review.takenById === null && may(viewer, "outcome_review.take", policyObjectOf(review));
}
