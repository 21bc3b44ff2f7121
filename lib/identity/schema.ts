import { z } from "zod";
import { reasonText } from "#lib/cases/schema.ts";

/** Why somebody has to know who the complainant is. */
export const openIdentitySchema = z.object({ caseId: z.uuid("check_fields"), reason: reasonText });
