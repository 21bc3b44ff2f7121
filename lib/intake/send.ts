import { courseFor, rememberFiling, type Sent } from "#lib/abuse/filing.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { today } from "#lib/deadlines/today.ts";
import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { wantNotices } from "#lib/notices/commands.ts";
import { readWish } from "#lib/notices/wish.ts";
import { lodge } from "./commands.ts";
import { keepReceipt, openDraftToSend } from "./draft.ts";
import { prune } from "./prune.ts";
import type { Question } from "./questions.ts";
import { dropResumeCode } from "./resume.ts";
import { kindInLaw } from "./submission.ts";
import { submissionOf } from "./to-submission.ts";
import { type ViewWords, viewsOf } from "./views.ts";
import { firstOpenStop, pathOf } from "./way.ts";

/**
 * What became of sending: a receipt under this token, some work for the device first, a question still open, a group complaint
 * that nobody can join any more, or no draft any more.
 */
export type Sending =
  | { status: "lodged"; token: string }
  | { status: "work" }
  | { status: "unfinished"; question: Question }
  | { status: "closed" }
  | { status: "gone" };

/**
 * Sends a draft and puts the receipt in its place. Sending again, at the same time or later, finds the same receipt: the
 * filing token makes one case of however many tries. What others would see goes with it as it was shown. A wish for notices is
 * kept right after it: should that fail, the person is asked to send again, which finds the case and keeps the wish.
 */
export async function sendDraft(token: string | undefined, locale: Locale, words: ViewWords, sent: Sent = {}): Promise<Sending> {
  const opened = await openDraftToSend(token);
  const draft = opened.document;
  if (!token || !draft) return { status: "gone" };
  if (draft.lodged) return { status: "lodged", token };
  const stop = firstOpenStop(draft.answers);
  if (stop !== "check") return { status: "unfinished", question: stop };
  const told = submissionOf(draft.answers, locale);
  const submission = { ...told, content: { ...told.content, views: viewsOf(told, words, today().toString()) } };
  const course = await courseFor(submission, draft.filingToken, sent);
  if (course === "work") return { status: "work" };
  const held = course === "hold";
  // Files that belong to an abandoned branch stay behind, like its answers.
  const holder = pathOf(draft.answers).includes("evidence") ? holderOf(token) : undefined;
  const receipt = await lodge(submission, Buffer.from(draft.filingToken, "base64url"), undefined, held, holder).catch(nullWhereClosed);
  if (!receipt) return { status: "closed" };
  const asked = readWish(prune(draft.answers).safe ?? {}, locale, env().NOTICE_CHANNELS);
  if (asked) await wantNotices({ number: receipt.number, code: receipt.accessCode }, asked, true);
  await rememberFiling(submission, sent);
  const kept = await keepReceipt(token, { receipt, kind: kindInLaw(submission), held }, opened);
  await dropResumeCode(draft);
  return { status: "lodged", token: kept.token };
}

function nullWhereClosed(error: unknown): null {
  if (error instanceof DomainError && error.code === "invitation_closed") return null;
  throw error;
}
