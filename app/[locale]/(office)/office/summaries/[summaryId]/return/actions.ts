"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { returnSummary } from "#lib/summaries/commands.ts";
import { returnSummarySchema } from "#lib/summaries/schema.ts";
import { backToSummary, onFreshPage } from "../../../../after-step.ts";

export const returnSummaryAction = defineAction({
  permission: "summary.approve",
  input: returnSummarySchema,
  run: async (input, approver, locale) => {
    await onFreshPage(returnSummary(approver, input));
    backToSummary(locale, input.summaryId, "summary_returned");
  },
});
