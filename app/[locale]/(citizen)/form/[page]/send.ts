import { redirect } from "next/navigation";
import { z } from "zod";
import { viewWords } from "#components/intake/view-words.ts";
import { senderNetwork } from "#lib/actions/entered.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { dropLocker } from "#lib/intake/locker.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { sendDraft } from "#lib/intake/send.ts";
import { forgetToken, giveToken, readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";
import { formAddress } from "./address.ts";

/** What comes with the button: nothing that a person typed. */
export const sendFormSchema = z.object({
  website: z.string().optional(),
  openedAt: z.string().optional(),
  scripts: z.string().optional(),
  proof: z.string().optional(),
});

/** Sends the draft and shows the receipt. Pressing twice, or again after a cut connection, shows the same one. */
export async function send(form: z.infer<typeof sendFormSchema>, locale: Locale): Promise<void> {
  const token = await readToken("draft");
  const { website: fieldForMachines, openedAt, scripts, proof } = form;
  const sent = { network: senderNetwork(), fieldForMachines, openedAt, scripts: scripts === "1", proof };
  const sending = await orUnsaved({}, async () => sendDraft(token, locale, await viewWords(locale), sent));
  if (!sending) return;
  if (sending.status === "work") redirect(`/${locale}/form/sending`);
  if (sending.status === "gone") redirect(formAddress(locale, FIRST_QUESTION, { notice: "start_again" }));
  if (sending.status === "closed") redirect(formAddress(locale, "check", { notice: "invitation_closed" }));
  if (sending.status === "unfinished") redirect(formAddress(locale, sending.question));
  if (sending.token !== token) await giveToken("draft", sending.token);
  redirect(formAddress(locale, "done"));
}

/** Takes the receipt off this device before its time. */
export async function hideReceipt(locale: Locale): Promise<void> {
  const token = await readToken("draft");
  // The browser forgets first: even when the store does not answer, nobody opens the receipt here again.
  await forgetToken("draft");
  if (token) await orUnsaved({}, () => dropLocker(token));
  redirect(`/${locale}`);
}
