"use server";

import { redirect } from "next/navigation";
import { defineAction } from "#lib/actions/define-action.ts";
import { askForCode, confirmCode, issueCode } from "#lib/code-replacements/commands.ts";
import { askForCodeSchema, codeStepSchema } from "#lib/code-replacements/schema.ts";
import { groupAccessCode } from "#lib/crypto/access-code.ts";

export const askForCodeAction = defineAction({
  permission: "code.replace",
  input: askForCodeSchema,
  run: async (input, officer, locale) => {
    await askForCode(officer, input);
    redirect(`/${locale}/office/cases/${input.caseId}/new-code?done=code_asked`);
  },
});

export const confirmCodeAction = defineAction({
  permission: "code.confirm",
  input: codeStepSchema,
  run: async (input, confirmer, locale) => {
    const caseId = await confirmCode(confirmer, input);
    redirect(`/${locale}/office/cases/${caseId}/new-code?done=code_confirmed`);
  },
});

// The one answer that carries something: a redirect would need a place to keep the code in.
export const issueCodeAction = defineAction({
  permission: "code.replace",
  input: codeStepSchema,
  run: async (input, officer) => ({ message: groupAccessCode(await issueCode(officer, input)) }),
});
