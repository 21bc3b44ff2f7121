"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { closeCase } from "#lib/cases/commands.ts";
import { closeSchema } from "#lib/cases/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const closeCaseAction = defineAction({
  permission: "case.close",
  input: closeSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(closeCase(officer, input));
    backToCase(locale, input.caseId, "closed");
  },
});
