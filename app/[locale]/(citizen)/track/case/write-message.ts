import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { dropLocker } from "#lib/intake/locker.ts";
import { sendLetter } from "#lib/tracking/letter.ts";
import type { TypedMessage } from "#lib/tracking/schema.ts";
import { forgetToken, giveToken, readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";

/** Sends the complainant's message, or keeps it and says why it could not be sent. */
export async function writeMessage(letter: TypedMessage, locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const fate = await orUnsaved(letter, () => sendLetter(token, letter));
  if (!fate) return;
  if (fate.token !== token) await giveToken("visit", fate.token);
  if (fate.status === "kept") redirect(`/${locale}/track?ended=1`);
  redirect(fate.status === "sent" ? `/${locale}/track/case?sent=1` : `/${locale}/track/case`);
}

/** Ends the visit on this device. */
export async function leave(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  // The browser forgets first: even when the store does not answer, nobody goes on here.
  await forgetToken("visit");
  if (token) await orUnsaved({}, () => dropLocker(token));
  redirect(`/${locale}`);
}
