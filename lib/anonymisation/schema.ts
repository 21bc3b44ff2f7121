import { z } from "zod";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { printable } from "#lib/intake/free-text.ts";
import { REGION_GROUPS, SUMMARY_KINDS, SUMMARY_OUTCOMES } from "#lib/review/schema.ts";

export const TITLE_LIMIT = 160;
export const TEXT_LIMIT = 20_000;

/** A text without marks that nobody can see: they come with copying, and the databases cannot keep all of them. */
const text = (missing: string, limit: number, tooLong: string) =>
  z
    .string(missing)
    .transform((typed) => printable(typed).trim())
    .pipe(z.string().max(limit, tooLong));

const summaryText = text("summary_text_en_missing", TEXT_LIMIT, "summary_text_too_long");
const textIfAny = summaryText.transform((value) => value || undefined).optional();

/**
 * A summary as it leaves the office: a text written anew and coarse codes, nothing else.
 *
 * English is mandatory, because the experts read English; the other languages stand beside it. Forms send an empty text or
 * outcome for none. Parsing a parsed document changes nothing, so that the worker can check once more what it carries.
 */
export const summaryDocumentSchema = z.object({
  title: text("summary_title_missing", TITLE_LIMIT, "summary_title_too_long")
    .transform((title) => title.replace(/\s+/g, " "))
    .refine(Boolean, "summary_title_missing"),
  textEn: summaryText.refine(Boolean, "summary_text_en_missing"),
  textRu: textIfAny,
  textKk: textIfAny,
  kind: z.enum(SUMMARY_KINDS, "summary_kind_missing"),
  regionGroup: z.enum(REGION_GROUPS, "summary_region_group_missing"),
  bodyKind: z.enum(BODY_KINDS, "summary_body_kind_missing"),
  quarter: z.string("summary_quarter_wrong").regex(/^20\d\d-Q[1-4]$/, "summary_quarter_wrong"),
  outcome: z
    .enum(["", ...SUMMARY_OUTCOMES], "summary_outcome_wrong")
    .transform((value) => value || undefined)
    .optional(),
});

export type SummaryDocument = z.infer<typeof summaryDocumentSchema>;
