import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { enter } from "#lib/tracking/visit.ts";
import { giveToken, readToken } from "../token-cookie.ts";
import { orUnsaved } from "../unsaved.ts";

/** Begins a visit with number and code, or shows the form again with a sentence. */
export async function enterCase(typed: { number: string; code: string }, locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const entered = await orUnsaved({ number: typed.number }, () => enter(token, typed));
  if (!entered) return;
  if (entered.token !== token) await giveToken("visit", entered.token);
  redirect(entered.document.credentials ? `/${locale}/track/case` : `/${locale}/track`);
}
