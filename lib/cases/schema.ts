import { z } from "zod";

export const URGENCIES = ["urgent", "high", "ordinary"] as const;
export const OUTCOMES = ["upheld", "partly_upheld", "not_upheld", "resolved", "withdrawn", "outside_mandate"] as const;

/** The case a form is about and the version its screen was made from. */
export const onCase = { caseId: z.uuid("check_fields"), version: z.coerce.number<string>("check_fields").int("check_fields") };

export const takeSchema = z.object(onCase);
export const releaseSchema = z.object(onCase);
export const assignSchema = z.object({ ...onCase, officerId: z.uuid("officer_missing") });
export const urgencySchema = z.object({ ...onCase, urgency: z.enum(URGENCIES, "urgency_missing") });

/** A decisive text of an officer: enough to be a reason, never a whole file. */
export const reasonText = z.string("reason_too_short").trim().min(10, "reason_too_short").max(10_000, "text_too_long");

export const closeSchema = z.object({
  ...onCase,
  outcome: z.enum(OUTCOMES, "outcome_missing"),
  conclusion: reasonText,
  message: reasonText,
});
