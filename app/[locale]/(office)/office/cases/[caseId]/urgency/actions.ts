"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { setUrgency } from "#lib/cases/commands.ts";
import { urgencySchema } from "#lib/cases/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const setUrgencyAction = defineAction({
  permission: "case.set_urgency",
  input: urgencySchema,
  run: async (input, actor, locale) => {
    await onFreshPage(setUrgency(actor, input));
    backToCase(locale, input.caseId, "urgency_set");
  },
});
