import { redirect } from "next/navigation";
import { groupCode } from "#lib/crypto/code-letters.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { beginJoining, leaveGroup } from "#lib/intake/draft.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { firstOpenStop } from "#lib/intake/way.ts";
import { findInvitation } from "#lib/joining/queries.ts";
import { formAddress } from "../form/[page]/address.ts";
import { giveToken, readToken } from "../token-cookie.ts";
import { orUnsaved } from "../unsaved.ts";

type TypedCode = { code: string };

/** Leads from a code that was typed to the page that its link opens. */
export async function openInvitation({ code }: TypedCode, locale: Locale): Promise<void> {
  const found = await orUnsaved({ code }, async () => ({ invitation: await findInvitation(code) }));
  if (!found) return;
  redirect(found.invitation ? `/${locale}/join/${groupCode(found.invitation.code)}` : `/${locale}/join?wrong=1`);
}

/** Begins the way of somebody who joins. Only pressing the button does: programs that look at links in messages begin nothing. */
export async function join({ code }: TypedCode, locale: Locale): Promise<void> {
  const token = await readToken("draft");
  const begun = await orUnsaved({ code }, async () => {
    const invitation = await findInvitation(code);
    return { token: invitation && (await beginJoining(token, invitation.locator)) };
  });
  if (!begun) return;
  if (!begun.token) redirect(`/${locale}/join?wrong=1`);
  if (begun.token !== token) await giveToken("draft", begun.token);
  redirect(formAddress(locale, FIRST_QUESTION));
}

/** Turns what was answered so far into a complaint of one's own. */
export async function goOnAlone(locale: Locale): Promise<void> {
  const token = await readToken("draft");
  const kept = await orUnsaved({}, () => leaveGroup(token));
  if (!kept) return;
  if (kept.token !== token) await giveToken("draft", kept.token);
  redirect(formAddress(locale, kept.document.lodged ? "done" : firstOpenStop(kept.document.answers)));
}
