"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { assignCase } from "#lib/cases/commands.ts";
import { assignSchema } from "#lib/cases/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const assignCaseAction = defineAction({
  permission: "case.assign",
  input: assignSchema,
  run: async (input, supervisor, locale) => {
    await onFreshPage(assignCase(supervisor, input));
    backToCase(locale, input.caseId, "assigned");
  },
});
