"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { releaseFromHold } from "#lib/cases/commands.ts";
import { releaseSchema } from "#lib/cases/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const releaseFromHoldAction = defineAction({
  permission: "case.release_from_hold",
  input: releaseSchema,
  run: async (input, supervisor, locale) => {
    await onFreshPage(releaseFromHold(supervisor, input));
    backToCase(locale, input.caseId, "released_from_hold");
  },
});
