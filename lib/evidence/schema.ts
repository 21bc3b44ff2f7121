import { z } from "zod";
import { reasonText } from "#lib/cases/schema.ts";

/** Why somebody has to have the original of a file. */
export const openEvidenceSchema = z.object({ caseId: z.uuid("check_fields"), evidenceId: z.uuid("check_fields"), reason: reasonText });
