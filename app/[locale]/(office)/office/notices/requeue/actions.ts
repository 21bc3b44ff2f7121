"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { requeueNotice } from "#lib/notices/commands.ts";
import { requeueSchema } from "#lib/notices/schema.ts";
import { backToNotices } from "../../../after-step.ts";

export const requeueNoticeAction = defineAction({
  permission: "notice.requeue",
  input: requeueSchema,
  run: async (input, actor, locale) => {
    await requeueNotice(actor, input);
    backToNotices(locale);
  },
});
