import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { LINE_LIMIT, printable } from "#lib/intake/free-text.ts";
import { endNotices, wantNotices } from "#lib/notices/commands.ts";
import { readWish, type WishFields, wishProblem } from "#lib/notices/wish.ts";
import { changeVisit, openVisit } from "./visit.ts";

/** What became of a wish: it holds, a field has to be put right, or the visit was over and it is kept until the person has entered again. */
export type WishFate = { status: "on" | "off" | "refused" | "kept"; token: string };

const NAMES = ["notice", "email", "phone", "hours", "wording", "site"] as const;

/** Keeps the wish for notices of a visit's case; choosing none ends them. */
export async function makeWish(token: string | undefined, typed: WishFields, language: Locale): Promise<WishFate> {
  const credentials = (await openVisit(token))?.credentials;
  const problem = typed.notice ? wishProblem(typed) : { name: "notice", code: "notice_missing" };
  if (!credentials || problem) {
    const errors = problem ? { [problem.name]: problem.code } : {};
    const kept = await changeVisit(token, (visit) => ({ ...visit, wish: { fields: shortened(typed), errors } }));
    return { status: credentials ? "refused" : "kept", token: kept.token };
  }
  const asked = readWish(typed, language, env().NOTICE_CHANNELS);
  const done = await unlessGone(() => (asked ? wantNotices(credentials, asked) : endNotices(credentials)));
  const visit = await changeVisit(token, ({ wish: _kept, ...rest }) => rest);
  if (!done) return { status: "kept", token: visit.token };
  return { status: asked ? "on" : "off", token: visit.token };
}

/** Ends the notices of a visit's case. @returns false when the visit was over */
export async function endWish(token: string | undefined): Promise<boolean> {
  const credentials = (await openVisit(token))?.credentials;
  return credentials ? unlessGone(() => endNotices(credentials)) : false;
}

// The code was withdrawn meanwhile: for this person the visit is over.
async function unlessGone(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return false;
    throw error;
  }
}

function shortened(typed: WishFields): Record<string, string> {
  return Object.fromEntries(NAMES.flatMap((name) => (typed[name] ? [[name, printable(typed[name]).slice(0, LINE_LIMIT)]] : [])));
}
