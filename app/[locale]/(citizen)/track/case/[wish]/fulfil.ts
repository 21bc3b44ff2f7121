import { redirect } from "next/navigation";
import { z } from "zod";
import { giveFeedback } from "#lib/feedback/commands.ts";
import type { FeedbackAnswer } from "#lib/feedback/question.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { codesByField } from "#lib/intake/error-codes.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { type FormFate, sendForm, type Typed } from "#lib/tracking/typed.ts";
import { askForErasure, askForReview, changeContact, nameOpenly, resume, withdraw } from "#lib/wishes/commands.ts";
import { contactFields, contactShape, readContact } from "#lib/wishes/contact.ts";
import { readReason } from "#lib/wishes/reason.ts";
import { giveToken, readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

/** A form of a wish: for which case, and whatever it asks. */
export const formSchema = z.object({ number: z.string().default("") }).catchall(z.string());
type Form = z.infer<typeof formSchema>;

/** Wishes that a button confirms; each answers whether it was still possible. */
const CONFIRMED = {
  withdraw,
  resume,
  name_openly: nameOpenly,
  erasure: (credentials: Credentials) => askForErasure(credentials).then(() => true),
};

/** Does what the button of a page confirms. Doing it twice leads to the same page. */
export async function fulfil(wish: keyof typeof CONFIRMED, number: string, locale: Locale): Promise<void> {
  const code = wish === "name_openly" ? "openly" : wish;
  const done = await send(code, { number, fields: {}, errors: {} }, (credentials) => CONFIRMED[wish](credentials), locale);
  // A second press of the same button finds it done: the page then shows the case as it stands.
  if (done) redirect(`/${locale}/track/case?done=${code}`);
}

/** Asks for a review, or keeps the reason and says why it could not be sent. */
export async function sendReview({ number, reason = "" }: Form, locale: Locale): Promise<void> {
  const { fields, errors } = readReason(reason);
  const done = await send("review", { number, fields, errors }, (credentials) => askForReview(credentials, fields.reason), locale);
  if (done) redirect(`/${locale}/track/case?done=review`);
}

/** Changes how somebody is reached, or keeps what was typed and says what cannot be right. */
export async function sendContact({ number, ...typed }: Form, locale: Locale): Promise<void> {
  const parsed = contactShape.safeParse(typed);
  const form = { number, fields: contactFields(typed), errors: parsed.success ? {} : codesByField(parsed.error) };
  const change = async (credentials: Credentials) => {
    await changeContact(credentials, readContact(form.fields) ?? {});
    return true;
  };
  if (await send("contact", form, change, locale)) redirect(`/${locale}/track/case?done=contact`);
}

/** Counts one answer and says thank you. */
export async function giveOpinion(number: string, answer: FeedbackAnswer | undefined, locale: Locale): Promise<void> {
  const errors: Record<string, string> = answer ? {} : { feedback: "feedback_missing" };
  const give = async (credentials: Credentials) => (answer ? giveFeedback(credentials, answer) : false);
  if (await send("feedback", { number, fields: {}, errors }, give, locale)) redirect(`/${locale}/track/case/feedback?done=1`);
}

type Sent<Result> = Extract<FormFate<Result>, { status: "sent" }>;

/** Sends a form from the visit; null when it was sent back, or the store did not answer. */
async function send<Result>(
  form: string,
  typed: Typed,
  act: (credentials: Credentials) => Promise<Result>,
  locale: Locale,
): Promise<Sent<Result> | null> {
  const token = await readToken("visit");
  const fate = await orUnsaved({ number: typed.number, ...typed.fields }, () => sendForm(token, form, typed, act));
  if (!fate) return null;
  if (fate.token !== token) await giveToken("visit", fate.token);
  if (fate.status === "kept") redirect(`/${locale}/track?ended=1`);
  if (fate.status === "refused") redirect(`/${locale}/track/case/${form}`);
  return fate;
}
