import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { TwoPartCode } from "#lib/crypto/two-part-code.ts";
import { answerPage, attempt } from "./answer.ts";
import { type Changed, changeDocument, type DocumentKind, type Opened, openDocument, readDocument } from "./locked-document.ts";
import { dropLocker } from "./locker.ts";
import { prune } from "./prune.ts";
import { FIRST_QUESTION, QUESTIONS, type Question } from "./questions.ts";
import type { Fields } from "./telling.ts";

/** How long a draft is kept after its last answer; said on every page of the journey. */
export const DRAFT_HOURS = 24;
/** How long one is kept that has a code to continue it elsewhere. */
export const DRAFT_HOURS_WITH_CODE = 72;
/** How long such a code can be shown again on the device that asked for it; said beside it. */
export const CODE_SHOWN_MINUTES = 10;
/** How long a receipt can be shown again after sending; said beside it. */
export const RECEIPT_MINUTES = 60;

const fieldsSchema = z.record(z.string(), z.string());
const receiptSchema = z.object({
  number: z.string(),
  accessCode: z.string(),
  receivedOn: z.string(),
  registeredOn: z.string(),
  decideBy: z.string().nullable(),
  /** Absent in receipts of filings older than coupons. */
  coupon: z.string().nullable().default(null),
  /** Absent where nobody can join. */
  joinCode: z.string().nullable().default(null),
});

/** What takes the place of a draft that was sent: the receipt, which kind it is in law, and whether it is held (lib/abuse). */
const lodgedSchema = z.object({
  receipt: receiptSchema,
  kind: z.enum(["complaint", "concern", "opinion", "signal"]),
  held: z.boolean().optional(),
  /** Until when it can be shown, in milliseconds since 1970: what is noted on it later prolongs nothing. */
  shownUntil: z.number().optional(),
  /** Whether the questions about the person were answered (lib/about-you): noted here and nowhere else. */
  aboutYou: z.boolean().optional(),
});
export type Lodged = z.infer<typeof lodgedSchema>;

const draftSchema = z.object({
  answers: z.partialRecord(z.enum(QUESTIONS), fieldsSchema),
  attempts: z.partialRecord(z.enum(QUESTIONS), z.object({ fields: fieldsSchema, errors: fieldsSchema })),
  /** Belongs to this one filing: however often it is sent, it becomes one case. */
  filingToken: z.string(),
  lodged: lodgedSchema.optional(),
  /** The newest code to continue elsewhere (lib/intake/resume.ts), and until when it may be shown here, in milliseconds since 1970. */
  resume: z.object({ code: z.tuple([z.string(), z.string()]), shownUntil: z.number() }).optional(),
});

/** Answers under way, sealed in a locker under the token of a cookie; or the receipt that took their place. */
export type Draft = z.infer<typeof draftSchema>;

const DRAFT: DocumentKind<Draft> = {
  read: (raw) => draftSchema.safeParse(raw).data ?? null,
  expiresAt: (draft) => new Date(draft.lodged ? (draft.lodged.shownUntil ?? receiptEnds()) : Date.now() + hoursKept(draft) * 3_600_000),
};

/** An empty draft with a filing token of its own. */
function newDraft(): Draft {
  return { answers: {}, attempts: {}, filingToken: randomBytes(32).toString("base64url") };
}

/** The draft of a cookie's token, or null when there is none or its time is over. */
export function openDraft(token: string | undefined): Promise<Draft | null> {
  return readDocument(DRAFT, token);
}

/** The same with what keeping the receipt in its place needs to know. */
export function openDraftToSend(token: string | undefined): Promise<Opened<Draft>> {
  return openDocument(DRAFT, token);
}

/** How many hours after its last step a draft is deleted. */
export function hoursKept(draft: Pick<Draft, "resume"> | null): number {
  return draft?.resume ? DRAFT_HOURS_WITH_CODE : DRAFT_HOURS;
}

/** The draft's code as long as it may still be shown, else null. */
export function shownCode({ resume }: Draft): TwoPartCode | null {
  return resume && resume.shownUntil > Date.now() ? resume.code : null;
}

/** Remembers a draft's newest code. @returns false when the draft is gone or was sent: then the code opens nothing */
export async function keepResumeCode(token: string, code: TwoPartCode): Promise<boolean> {
  const resume = { code: [...code] as [string, string], shownUntil: Date.now() + CODE_SHOWN_MINUTES * 60_000 };
  const { document, existed } = await changeDocument(DRAFT, token, (found) =>
    found && !found.lodged ? { ...found, resume } : (found ?? newDraft()),
  );
  return existed && document.resume === resume;
}

/**
 * Keeps one page's form, right or wrong. Without a live draft a new one begins with it, so that nothing typed is lost. A
 * sent draft stays as it is, unless the first page begins another filing.
 */
export async function keepAnswer(token: string | undefined, question: Question, typed: Fields): Promise<Changed<Draft>> {
  const kept = await changeDocument(DRAFT, token, (found) => withAnswer(found ?? newDraft(), question, typed));
  if (!kept.document.lodged || question !== FIRST_QUESTION) return kept;
  await dropLocker(kept.token);
  return keepAnswer(undefined, question, typed);
}

/** Keeps what stands in a page's form without taking it as an answer: the person wants to look something up first. */
export function keepTyped(token: string | undefined, question: Question, typed: Fields): Promise<Changed<Draft>> {
  return changeDocument(DRAFT, token, (found) => {
    const draft = found ?? newDraft();
    return draft.lodged ? draft : { ...draft, ...attempt(draft, question, typed) };
  });
}

/** Keeps what stands in a page's form while somebody writes. @returns false when there is no draft under way: none is begun */
export async function keepAttempt(token: string | undefined, question: Question, typed: Fields): Promise<boolean> {
  const draft = await openDraft(token);
  if (!draft || draft.lodged) return false;
  const { existed, document } = await changeDocument(DRAFT, token, (found) => {
    if (!found || found.lodged) return found ?? newDraft();
    return { ...found, ...attempt(found, question, typed) };
  });
  return existed && !document.lodged;
}

/**
 * Begins the way of somebody who joins a group complaint, or goes on with it. Other answers of this browser stay where they
 * are; without its cookie nobody opens them, so the page says so first.
 */
export async function beginJoining(token: string | undefined, locator: string): Promise<string> {
  const found = await openDraft(token);
  if (token && found && !found.lodged && found.answers.danger?.joins === locator) return token;
  return (await changeDocument(DRAFT, undefined, () => ({ ...newDraft(), answers: { danger: { joins: locator } } }))).token;
}

/** Goes on with a complaint of one's own: every answer that belongs there too stays. */
export function leaveGroup(token: string | undefined): Promise<Changed<Draft>> {
  return changeDocument(DRAFT, token, (found) => {
    const draft = found ?? newDraft();
    const { joins: _group, ...danger } = draft.answers.danger ?? {};
    const { danger: _typed, ...attempts } = draft.attempts;
    return draft.lodged ? draft : { ...draft, answers: prune({ ...draft.answers, danger }), attempts };
  });
}

/** Puts the receipt in the place of all answers. The first receipt stays. @param opened the draft as it was opened to be sent */
export function keepReceipt(token: string, lodged: Lodged, opened?: Opened<Draft>): Promise<Changed<Draft>> {
  const put = (found: Draft | null) => (found?.lodged ? found : { ...newDraft(), lodged: { ...lodged, shownUntil: receiptEnds() } });
  return changeDocument(DRAFT, token, put, opened);
}

/** Notes on a receipt that the questions about the person were answered. @returns false when they were before, or there is no receipt */
export async function noteAboutYou(token: string | undefined): Promise<boolean> {
  if (!(await openDraft(token))?.lodged) return false;
  let first = false;
  await changeDocument(DRAFT, token, (found) => {
    first = found?.lodged !== undefined && !found.lodged.aboutYou;
    return found?.lodged && first ? { ...found, lodged: { ...found.lodged, aboutYou: true } } : (found ?? newDraft());
  });
  return first;
}

function receiptEnds(): number {
  return Date.now() + RECEIPT_MINUTES * 60_000;
}

function withAnswer(draft: Draft, question: Question, typed: Fields): Draft {
  return draft.lodged ? draft : { ...draft, ...answerPage(draft, question, typed) };
}
