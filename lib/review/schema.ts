import { z } from "zod";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";

/** What a summary can be about, as the case is in law. */
export const SUMMARY_KINDS = ["complaint", "concern", "opinion", "signal"] as const;

/** Parts of the country a summary may name: several regions together, so that a place does not point at a person. */
export const REGION_GROUPS = ["north", "south", "west", "east", "centre", "cities"] as const;

/** How a case ended, as a summary may tell it. A list of its own: the reviewers' door knows nothing of casework. */
export const SUMMARY_OUTCOMES = ["upheld", "partly_upheld", "not_upheld", "resolved", "withdrawn", "outside_mandate"] as const;

/** A summary as a reader sees it: the texts there are, and codes that messages have words for. */
export type SummaryContent = {
  title: string;
  textEn: string;
  textRu?: string | null;
  textKk?: string | null;
  kind: string;
  regionGroup: string;
  bodyKind: string;
  quarter: string;
  outcome?: string | null;
};

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).optional().catch(undefined);

/** The list's filters and place as they stand in the address. A value nobody offers is left out, never an error. */
export const summaryFilterSchema = z.object({
  kind: oneOf(SUMMARY_KINDS),
  region: oneOf(REGION_GROUPS),
  body: oneOf(BODY_KINDS),
  after: z.string().max(100).optional().catch(undefined),
});
export type SummaryFilter = z.infer<typeof summaryFilterSchema>;

/** Where a page of the list ends: the sort key of its last row. */
export type SummaryKey = { releasedOn: string; id: string };

const keySchema = z.tuple([z.iso.date(), z.uuid()]);

/** The key as it stands in the address. */
export function writeSummaryKey({ releasedOn, id }: SummaryKey): string {
  return [releasedOn, id].join("~");
}

/** Reads a key from the address; anything else starts at the top. */
export function readSummaryKey(text: string | undefined): SummaryKey | null {
  const parsed = keySchema.safeParse(text?.split("~"));
  return parsed.success ? { releasedOn: parsed.data[0], id: parsed.data[1] } : null;
}

export const COMMENT_LIMIT = 10_000;

// Marks nobody can see come with text copied from other programs, and Postgres cannot keep all of them.
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

/** A comment as its form sends it. The form's own id makes a second press, a reload or a retry the same comment. */
export const commentSchema = z.object({
  summaryId: z.uuid("check_fields"),
  commentId: z.uuid("check_fields"),
  text: z
    .string("comment_missing")
    .transform((typed) => typed.replace(UNPRINTABLE, "").trim())
    .pipe(z.string().min(1, "comment_missing").max(COMMENT_LIMIT, "comment_too_long")),
});
export type TypedComment = z.infer<typeof commentSchema>;
