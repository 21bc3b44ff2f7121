import { redirect } from "next/navigation";
import { z } from "zod";
import type { Locale } from "#lib/i18n/locales.ts";
import { answerForm, answerName, readAnswers } from "#lib/tracking/answers.ts";
import { answerRequest } from "#lib/tracking/commands.ts";
import { idOfText } from "#lib/tracking/letter.ts";
import { sendForm } from "#lib/tracking/typed.ts";
import { giveToken, readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";

/** The form of answers: for which case and request, from which form, and an answer for each question. */
export const answersSchema = z
  .object({ number: z.string().default(""), requestId: z.uuid("check_fields"), formId: z.uuid("check_fields") })
  .catchall(z.string());

/** Sends the answers to one request, or keeps them and says why they could not be sent. */
export async function answerQuestions(form: z.infer<typeof answersSchema>, locale: Locale): Promise<void> {
  const { number, requestId, formId, ...fields } = form;
  const token = await readToken("visit");
  const { answers, errors } = readAnswers(fields, questionsIn(fields));
  const answerId = idOfText(formId, JSON.stringify(answers));
  const fate = await orUnsaved(form as Record<string, string>, () =>
    sendForm(token, answerForm(requestId), { number, fields, errors }, (credentials) =>
      answerRequest(credentials, { requestId, answerId, answers }),
    ),
  );
  if (!fate) return;
  if (fate.token !== token) await giveToken("visit", fate.token);
  if (fate.status === "kept") redirect(`/${locale}/track?ended=1`);
  if (fate.status === "refused") redirect(`/${locale}/track/case`);
  redirect(`/${locale}/track/case?done=${{ kept: "answer", answered: "answered", over: "late" }[fate.result]}`);
}

// As many as the form had fields: the office sees which questions they belong to by their order.
function questionsIn(fields: Record<string, string>): number {
  let questions = 0;
  while (questions < 100 && fields[answerName(questions)] !== undefined) questions += 1;
  return questions;
}
