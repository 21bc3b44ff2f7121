"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { submitSummary } from "#lib/summaries/commands.ts";
import { summaryStepSchema } from "#lib/summaries/schema.ts";
import { backToSummary, onFreshPage } from "../../../../after-step.ts";

export const submitSummaryAction = defineAction({
  permission: "summary.write",
  input: summaryStepSchema,
  run: async (input, author, locale) => {
    await onFreshPage(submitSummary(author, input));
    backToSummary(locale, input.summaryId, "summary_submitted");
  },
});
