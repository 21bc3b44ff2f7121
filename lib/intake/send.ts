import { courseFor, rememberFiling, type Sent } from "#lib/abuse/filing.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { lodge } from "./commands.ts";
import { keepReceipt, openDraft } from "./draft.ts";
import { firstOpenStop, type Question } from "./journey.ts";
import { dropResumeCode } from "./resume.ts";
import { kindInLaw } from "./submission.ts";
import { toSubmission } from "./to-submission.ts";

/** What became of sending: a receipt under this token, some work for the device first, a question still open, or no draft any more. */
export type Sending =
  | { status: "lodged"; token: string }
  | { status: "work" }
  | { status: "unfinished"; question: Question }
  | { status: "gone" };

/**
 * Sends a draft and puts the receipt in its place. Sending again, at the same time or later, finds the same receipt: the
 * filing token makes one case of however many tries.
 */
export async function sendDraft(token: string | undefined, locale: Locale, sent: Sent = {}): Promise<Sending> {
  const draft = await openDraft(token);
  if (!token || !draft) return { status: "gone" };
  if (draft.lodged) return { status: "lodged", token };
  const stop = firstOpenStop(draft.answers);
  if (stop !== "check") return { status: "unfinished", question: stop };
  const submission = toSubmission(draft.answers, locale);
  const course = await courseFor(submission, draft.filingToken, sent);
  if (course === "work") return { status: "work" };
  const held = course === "hold";
  const receipt = await lodge(submission, Buffer.from(draft.filingToken, "base64url"), undefined, held);
  await rememberFiling(submission, sent);
  const kept = await keepReceipt(token, { receipt, kind: kindInLaw(submission), held });
  await dropResumeCode(draft);
  return { status: "lodged", token: kept.token };
}
