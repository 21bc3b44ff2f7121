import { z } from "zod";
import { reasonText } from "#lib/cases/schema.ts";

/** Whose code was lost, and how we know that it is them. */
export const askForCodeSchema = z.object({ caseId: z.uuid("check_fields"), reason: reasonText });

/** A step on what was asked for. */
export const codeStepSchema = z.object({ replacementId: z.uuid("check_fields") });
