"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { answerSchema } from "#lib/consent/schema.ts";
import { changeAnswer } from "./change-answer.ts";

export const changeAnswerAction = defineAction({
  permission: "public",
  input: answerSchema,
  run: (answer, _nobody, locale) => changeAnswer(answer, locale),
});
