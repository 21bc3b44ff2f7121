"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { answerFormSchema, saveAnswer } from "./save-answer.ts";
import { hideReceipt, send, sendFormSchema } from "./send.ts";

export const saveAnswerAction = defineAction({
  permission: "public",
  input: answerFormSchema,
  run: (form, _nobody, locale) => saveAnswer(form, locale),
});

export const sendAction = defineAction({
  permission: "public",
  input: sendFormSchema,
  run: (form, _nobody, locale) => send(form, locale),
});

export const hideReceiptAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => hideReceipt(locale),
});
