"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { closeInvitationForOthers } from "#lib/invitations/commands.ts";
import { closeInvitationSchema } from "#lib/invitations/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const closeInvitationAction = defineAction({
  permission: "invitation.close",
  input: closeInvitationSchema,
  run: async (input, officer, locale) => {
    await onFreshPage(closeInvitationForOthers(officer, input));
    backToCase(locale, input.caseId, "invitation_closed");
  },
});
