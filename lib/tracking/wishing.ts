import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { LINE_LIMIT, printable } from "#lib/intake/free-text.ts";
import { endNotices, wantNotices } from "#lib/notices/commands.ts";
import { readWish, type WishFields, wishProblem } from "#lib/notices/wish.ts";
import { changeVisit, openVisit } from "./visit.ts";

/** What became of a wish: notices are on or off now, a field has to be put right, or the visit was over and nothing of it is kept. */
export type WishFate = "on" | "off" | "refused" | "ended";

const NAMES = ["notice", "email", "phone", "hours", "wording", "site"] as const;

/** Keeps the wish for notices of a visit's case; choosing none ends them. */
export async function makeWish(token: string | undefined, typed: WishFields, language: Locale): Promise<WishFate> {
  const credentials = (await openVisit(token))?.credentials;
  if (!credentials) return "ended";
  const asked = readWish(typed, language, env().NOTICE_CHANNELS);
  const chosen = asked !== null || typed.notice === "no_notice";
  const problem = wishProblem(typed) ?? (chosen ? null : { name: "notice", code: "notice_missing" });
  if (problem) {
    await changeVisit(token, (visit) => ({ ...visit, wish: { fields: shortened(typed), errors: { [problem.name]: problem.code } } }));
    return "refused";
  }
  if (!(await unlessGone(() => (asked ? wantNotices(credentials, asked) : endNotices(credentials))))) return "ended";
  await changeVisit(token, ({ wish: _putRight, ...rest }) => rest);
  return asked ? "on" : "off";
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
