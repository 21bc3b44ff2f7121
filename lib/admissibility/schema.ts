import { z } from "zod";
import { onCase, reasonText } from "#lib/cases/schema.ts";

/** A decision: its ground as `code/version`, the officer's reason for the file, the words to the complainant. */
export const admissibilityDecisionSchema = z.object({
  ...onCase,
  finding: z.enum(["accept", "decline"], "finding_missing"),
  ground: z.string("ground_missing").regex(/^[a-z0-9_]+\/\d+$/, "ground_missing"),
  reason: reasonText,
  message: reasonText,
});
export type AdmissibilityDecision = z.infer<typeof admissibilityDecisionSchema>;
