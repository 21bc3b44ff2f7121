"use server";

import { redirect } from "next/navigation";
import { defineAction } from "#lib/actions/define-action.ts";
import { commentOnSummary } from "#lib/review/commands.ts";
import { commentSchema } from "#lib/review/schema.ts";

export const commentAction = defineAction({
  permission: "review.comment",
  input: commentSchema,
  run: async (comment, reviewer, locale) => {
    await commentOnSummary(reviewer, comment);
    // A redirect, so that a reload never sends the form again.
    redirect(`/${locale}/review/summaries/${comment.summaryId}?comment=sent#comments`);
  },
});
