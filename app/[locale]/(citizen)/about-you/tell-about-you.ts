import { redirect } from "next/navigation";
import { answerAboutYou } from "#lib/about-you/commands.ts";
import { readAboutYou } from "#lib/about-you/questions.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formAddress } from "../form/[page]/address.ts";
import { readToken } from "../token-cookie.ts";
import { orUnsaved } from "../unsaved.ts";

/** Counts the answers and says thank you; without any answer it leads back to the receipt, and nothing was asked in vain. */
export async function tellAboutYou(form: Record<string, string>, locale: Locale): Promise<void> {
  const answers = readAboutYou(form);
  if (Object.keys(answers).length === 0) redirect(formAddress(locale, "done"));
  const token = await readToken("draft");
  const counted = await orUnsaved(answers, () => answerAboutYou(token, answers));
  if (counted !== null) redirect(`/${locale}/about-you`);
}
