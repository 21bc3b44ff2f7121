"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { openEvidence } from "#lib/evidence/commands.ts";
import { openEvidenceSchema } from "#lib/evidence/schema.ts";
import { backToCase, onFreshPage } from "../../../../after-step.ts";

export const openEvidenceAction = defineAction({
  permission: "case.open_evidence",
  input: openEvidenceSchema,
  run: async (input, reader, locale) => {
    await onFreshPage(openEvidence(reader, input));
    backToCase(locale, input.caseId, "evidence_opened");
  },
});
