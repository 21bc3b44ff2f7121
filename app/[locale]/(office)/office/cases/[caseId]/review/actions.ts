"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { decideReview, takeReview } from "#lib/outcome-reviews/commands.ts";
import { decideReviewSchema, takeReviewSchema } from "#lib/outcome-reviews/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const takeReviewAction = defineAction({
  permission: "outcome_review.take",
  input: takeReviewSchema,
  run: async (input, reviewer, locale) => {
    await onFreshPage(takeReview(reviewer, input));
    backToCase(locale, input.caseId, "review_taken");
  },
});

export const decideReviewAction = defineAction({
  permission: "outcome_review.decide",
  input: decideReviewSchema,
  run: async (input, reviewer, locale) => {
    await onFreshPage(decideReview(reviewer, input));
    backToCase(locale, input.caseId, "review_decided");
  },
});
