"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { askForInformation } from "#lib/information-requests/commands.ts";
import { askForInformationSchema } from "#lib/information-requests/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const askForInformationAction = defineAction({
  permission: "case.ask_for_information",
  input: askForInformationSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(askForInformation(officer, input));
    backToCase(locale, input.caseId, "information_asked");
  },
});
