"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { approveSummary } from "#lib/summaries/commands.ts";
import { summaryStepSchema } from "#lib/summaries/schema.ts";
import { backToSummary, onFreshPage } from "../../../../after-step.ts";

export const approveSummaryAction = defineAction({
  permission: "summary.approve",
  input: summaryStepSchema,
  run: async (input, approver, locale) => {
    await onFreshPage(approveSummary(approver, input));
    backToSummary(locale, input.summaryId, "summary_approved");
  },
});
