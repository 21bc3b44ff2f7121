"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { answerQuestions, answersSchema } from "./answer-questions.ts";
import { closeForOthers } from "./close-for-others.ts";
import { leave, writeMessage } from "./write-message.ts";

export const writeMessageAction = defineAction({
  permission: "public",
  input: z.object({ messageId: z.uuid("check_fields"), text: z.string().default("") }),
  run: (letter, _nobody, locale) => writeMessage(letter, locale),
});

export const answerRequestAction = defineAction({
  permission: "public",
  input: answersSchema,
  run: (form, _nobody, locale) => answerQuestions(form, locale),
});

export const closeForOthersAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => closeForOthers(locale),
});

export const leaveAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => leave(locale),
});
