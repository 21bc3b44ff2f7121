"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { decideAdmissibility } from "#lib/admissibility/commands.ts";
import { admissibilityDecisionSchema } from "#lib/admissibility/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const decideAdmissibilityAction = defineAction({
  permission: "case.decide_admissibility",
  input: admissibilityDecisionSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(decideAdmissibility(officer, input));
    backToCase(locale, input.caseId, input.finding === "accept" ? "accepted" : "declined");
  },
});
