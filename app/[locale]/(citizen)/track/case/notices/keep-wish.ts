import { redirect } from "next/navigation";
import { z } from "zod";
import type { Locale } from "#lib/i18n/locales.ts";
import { endWish, makeWish, type WishFate } from "#lib/tracking/wishing.ts";
import { readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

const typed = z.string().default("");

/** The form that asks whether and how to tell of news; what is wrong with it is said by the rules, not here. */
export const wishFormSchema = z.object({ notice: typed, email: typed, phone: typed, hours: typed, wording: typed, site: typed });

const AFTER: Record<WishFate, string> = {
  on: "track/case/notices?done=on",
  off: "track/case/notices?done=off",
  refused: "track/case/notices",
  ended: "track?ended=1",
};

/** Keeps what somebody wishes to be told and where, or shows the form again with a sentence. */
export async function keepWish(form: z.infer<typeof wishFormSchema>, locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const fate = await orUnsaved(form, () => makeWish(token, form, locale));
  if (fate) redirect(`/${locale}/${AFTER[fate]}`);
}

/** Ends the notices of this visit's case. Doing it twice leads to the same page. */
export async function endNotices(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const ended = await orUnsaved({}, async () => ({ visiting: await endWish(token) }));
  if (ended) redirect(`/${locale}/${AFTER[ended.visiting ? "off" : "ended"]}`);
}
