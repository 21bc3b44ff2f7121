import { z } from "zod";
import { summaryDocumentSchema } from "#lib/anonymisation/schema.ts";
import { reasonText } from "#lib/cases/schema.ts";

/** A summary as its author sends it: the document and the case it is about. */
export const writeSummarySchema = summaryDocumentSchema.extend({ caseId: z.uuid("check_fields") });

/** A step on a summary: which one, and the version the screen was made from. */
export const onSummary = { summaryId: z.uuid("check_fields"), version: z.coerce.number<string>("check_fields").int("check_fields") };

export const summaryStepSchema = z.object(onSummary);
export const returnSummarySchema = z.object({ ...onSummary, reason: reasonText });
