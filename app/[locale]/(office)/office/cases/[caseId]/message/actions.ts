"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { officeMessageSchema } from "#lib/messages/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const writeMessageAction = defineAction({
  permission: "case.write_message",
  input: officeMessageSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(writeToComplainant(officer, input));
    backToCase(locale, input.caseId, "message_sent");
  },
});
