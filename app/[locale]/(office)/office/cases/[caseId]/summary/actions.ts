"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { writeSummary } from "#lib/summaries/commands.ts";
import { writeSummarySchema } from "#lib/summaries/schema.ts";
import { backToSummary } from "../../../../after-step.ts";

export const writeSummaryAction = defineAction({
  permission: "summary.write",
  input: writeSummarySchema,
  run: async (input, author, locale) => {
    const summaryId = await writeSummary(author, input);
    backToSummary(locale, summaryId, "summary_written");
  },
});
