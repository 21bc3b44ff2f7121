import { z } from "zod";
import { OUTCOMES, onCase, reasonText } from "#lib/cases/schema.ts";

export const REVIEW_FINDINGS = ["confirmed", "changed"] as const;

/** The outcomes a review can put in the place of the first: whether somebody withdrew is not for a reviewer to say. */
export const REVIEWED_OUTCOMES = OUTCOMES.filter((outcome) => outcome !== "withdrawn");

export const takeReviewSchema = z.object(onCase);

/** A review's end: what it found for the file, and the words to the complainant. A new outcome is named where there was one. */
export const decideReviewSchema = z.object({
  ...onCase,
  finding: z.enum(REVIEW_FINDINGS, "review_finding_missing"),
  outcome: z
    .enum(["", ...REVIEWED_OUTCOMES], "outcome_missing")
    .default("")
    .transform((outcome) => outcome || null),
  conclusion: reasonText,
  message: reasonText,
});
export type ReviewDecision = z.infer<typeof decideReviewSchema>;
