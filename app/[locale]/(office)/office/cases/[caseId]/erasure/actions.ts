"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { answerErasure } from "#lib/erasure/commands.ts";
import { answerErasureSchema } from "#lib/erasure/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const answerErasureAction = defineAction({
  permission: "erasure.answer",
  input: answerErasureSchema,
  run: async (input, decider, locale) => {
    await onFreshPage(answerErasure(decider, input));
    backToCase(locale, input.caseId, "erasure_answered");
  },
});
