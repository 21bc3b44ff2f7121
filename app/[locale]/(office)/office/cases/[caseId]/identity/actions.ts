"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { openIdentity } from "#lib/identity/commands.ts";
import { openIdentitySchema } from "#lib/identity/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const openIdentityAction = defineAction({
  permission: "case.open_identity",
  input: openIdentitySchema,
  run: async (input, reader, locale) => {
    await onFreshPage(openIdentity(reader, input));
    backToCase(locale, input.caseId, "identity_opened");
  },
});
