import { z } from "zod";
import { messageSchema } from "#lib/tracking/schema.ts";

/** The office's message: the same text rules as the complainant's. */
export const officeMessageSchema = messageSchema.extend({ caseId: z.uuid("check_fields") });
