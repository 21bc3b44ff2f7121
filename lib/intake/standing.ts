import type { Draft, Lodged } from "./draft.ts";
import { FIRST_QUESTION, isQuestion, type Question, type Stop } from "./questions.ts";
import { firstOpenStop, isReachable } from "./way.ts";

/** A page of the form as its address names it. */
export type FormPage = Stop | "done";

/** Sentences of citizen.json that say why a person is on another page than the one they asked for. */
export const NOTICES = ["start_again", "typed_kept", "already_sent", "receipt_gone", "invitation_closed"] as const;
export type NoticeCode = (typeof NOTICES)[number];

/** What a page of the form has to show, or where the person has to be sent instead. */
export type Standing =
  | { at: "question"; question: Question; draft: Draft | null }
  | { at: "check"; draft: Draft }
  | { at: "done"; lodged: Lodged }
  | { at: "elsewhere"; page: FormPage | "track"; notice?: NoticeCode };

/**
 * Where a person stands who asks for a page. Pages out of order lead to the first open question; after sending, every page
 * but the first leads to the receipt; without a draft there is only the first page.
 */
export function standingAt(page: FormPage, draft: Draft | null): Standing {
  if (page === FIRST_QUESTION) return { at: "question", question: page, draft: draft?.lodged ? null : draft };
  if (draft?.lodged) return page === "done" ? { at: "done", lodged: draft.lodged } : { at: "elsewhere", page: "done" };
  if (!draft)
    return page === "done"
      ? { at: "elsewhere", page: "track", notice: "receipt_gone" }
      : { at: "elsewhere", page: FIRST_QUESTION, notice: "start_again" };
  if (page === "done" || !isReachable(page, draft.answers)) return { at: "elsewhere", page: firstOpenStop(draft.answers) };
  return page === "check" ? { at: "check", draft } : { at: "question", question: page, draft };
}

/** Whether the last part of an address names a page of the form. */
export function isFormPage(word: string): word is FormPage {
  return isQuestion(word) || word === "check" || word === "done";
}
