import { joinParts, newTwoPartCode, parsePart, type TwoPartCode } from "#lib/crypto/two-part-code.ts";
import { rememberFailure, waitForTurn } from "#lib/tracking/patience.ts";
import { type Draft, keepResumeCode, openDraft } from "./draft.ts";
import { dropLocker, openLocker, saveLocker } from "./locker.ts";

/**
 * How long a code may open a draft at most. The draft's own time is shorter and is counted anew at each step; a code whose
 * draft is gone opens nothing, and with this its locker goes too.
 */
const RESUME_DAYS = 30;

/** Which part cannot be right as it was typed, or that the two open nothing: wrong, expired, replaced or sent, all in one. */
export type ResumeRefusal = "first" | "second" | "no_match";

/**
 * Gives a draft a code with which it can be opened on another device. The code before it dies.
 * @returns null when there is no draft to continue
 */
export async function giveResumeCode(token: string | undefined): Promise<TwoPartCode | null> {
  const draft = await openDraft(token);
  if (!token || !draft || draft.lodged) return null;
  const code = newTwoPartCode();
  // The way first, then the draft that knows it: a code that a person has seen must work.
  await saveLocker(lockerTokenOf(code), 0, { draft: token }, new Date(Date.now() + RESUME_DAYS * 86_400_000));
  const kept = await keepResumeCode(token, code);
  await dropResumeCode(kept ? draft : { resume: { code } });
  return kept ? code : null;
}

/** Takes away the way to a draft, when it was sent or has another. */
export async function dropResumeCode({ resume }: Pick<Draft, "resume"> | { resume: { code: TwoPartCode } }): Promise<void> {
  if (resume) await dropLocker(lockerTokenOf(resume.code));
}

/**
 * Finds the draft that two typed parts lead to, in whatever order. Failed tries wait longer and longer; they never lock.
 * @returns the draft and the token that opens it here
 */
export async function resumeDraft(typed: {
  first: string;
  second: string;
}): Promise<{ token: string; draft: Draft } | { refused: ResumeRefusal }> {
  const [first, second] = [parsePart(typed.first), parsePart(typed.second)];
  if (!first.ok) return { refused: "first" };
  if (!second.ok) return { refused: "second" };
  const code: TwoPartCode = [first.code, second.code];
  await waitForTurn(joinParts(code));
  const found = await findDraft(code);
  if (!found) await rememberFailure(joinParts(code));
  return found ?? { refused: "no_match" };
}

async function findDraft(code: TwoPartCode): Promise<{ token: string; draft: Draft } | null> {
  const locker = await openLocker(lockerTokenOf(code));
  const token = (locker?.document as { draft?: unknown } | undefined)?.draft;
  const draft = typeof token === "string" ? await openDraft(token) : null;
  // The draft has the last word: it knows its newest code, and whether it was sent.
  const isLive = draft && !draft.lodged && draft.resume && joinParts(draft.resume.code) === joinParts(code);
  return typeof token === "string" && isLive ? { token, draft } : null;
}

// Not the form of a cookie's token, so neither can stand for the other.
function lockerTokenOf(code: TwoPartCode): string {
  return `resume ${joinParts(code)}`;
}
