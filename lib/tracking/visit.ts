import { z } from "zod";
import { codesByField } from "#lib/intake/error-codes.ts";
import { printable } from "#lib/intake/free-text.ts";
import { type Changed, changeDocument, type DocumentKind, readDocument } from "#lib/intake/locked-document.ts";
import { rememberFailure, waitForTurn } from "./patience.ts";
import { followCase } from "./queries.ts";
import { followSchema } from "./schema.ts";

/** How long a person may stay after entering number and code; said on the page. */
export const VISIT_MINUTES = 30;

const codesSchema = z.record(z.string(), z.string());
const visitSchema = z.object({
  credentials: z.object({ number: z.string(), code: z.string() }).optional(),
  /** An entry that failed: the number as typed, and codes of errors.json by field. The access code is never kept. */
  entry: z.object({ number: z.string(), errors: codesSchema }).optional(),
  /** A message that was typed and could not be sent yet. */
  letter: z.object({ messageId: z.string(), text: z.string(), errors: codesSchema }).optional(),
  /** A name for a signal that was typed and not confirmed yet, and for which case: nobody who enters another one here sees it. */
  naming: z.object({ number: z.string(), fields: codesSchema, errors: codesSchema }).optional(),
  /** A wish for notices that has to be put right, as it was typed. It ends with the visit: whoever enters next must not see the address. */
  wish: z.object({ fields: codesSchema, errors: codesSchema }).optional(),
  /** Other forms of a case that were typed and not sent yet, by their names (typed.ts). */
  typed: z.record(z.string(), z.object({ number: z.string(), fields: codesSchema, errors: codesSchema })).optional(),
  /** When the visit ends, in milliseconds since 1970. */
  until: z.number(),
});

/** A stay on the follow-up pages, sealed in a locker under the token of a cookie. */
export type Visit = z.infer<typeof visitSchema>;

const VISIT: DocumentKind<Visit> = {
  read: (raw) => visitSchema.safeParse(raw).data ?? null,
  expiresAt: ({ until }) => new Date(until),
};

/** The visit of a cookie's token, or null when there is none or its time is over. */
export function openVisit(token: string | undefined): Promise<Visit | null> {
  return readDocument(VISIT, token);
}

/** Changes a visit, or begins one. Changing it does not prolong it. */
export function changeVisit(token: string | undefined, change: (visit: Visit) => Visit): Promise<Changed<Visit>> {
  return changeDocument(VISIT, token, (found) => change(found ?? { until: endOfVisit() }));
}

/**
 * Enters with number and code as typed. A pair that fits no case gets one sentence, whichever of the two is wrong.
 * What was typed on an earlier visit and not sent stays.
 */
export async function enter(token: string | undefined, typed: { number: string; code: string }): Promise<Changed<Visit>> {
  const parsed = followSchema.safeParse(typed);
  if (!parsed.success) return refuseEntry(token, typed.number, codesByField(parsed.error));
  await waitForTurn(parsed.data.number);
  if (await followCase(parsed.data))
    return changeVisit(token, ({ letter, naming, typed: kept }) => ({
      letter,
      naming,

      typed: kept,
      credentials: parsed.data,
      until: endOfVisit(),
    }));
  await rememberFailure(parsed.data.number);
  return refuseEntry(token, typed.number, { number: "track_no_match" });
}

function refuseEntry(token: string | undefined, number: string, errors: Record<string, string>): Promise<Changed<Visit>> {
  const entry = { number: printable(number).slice(0, 100), errors };
  return changeVisit(token, ({ letter, naming, typed }) => ({ letter, naming, typed, entry, until: endOfVisit() }));
}

function endOfVisit(): number {
  return Date.now() + VISIT_MINUTES * 60_000;
}
