"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { takeCase } from "#lib/cases/commands.ts";
import { takeSchema } from "#lib/cases/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const takeCaseAction = defineAction({
  permission: "case.take",
  input: takeSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(takeCase(officer, input));
    backToCase(locale, input.caseId, "taken");
  },
});
