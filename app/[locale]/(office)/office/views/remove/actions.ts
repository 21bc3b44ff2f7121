"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { removeView } from "#lib/queue/commands.ts";
import { removeViewSchema } from "#lib/queue/schema.ts";
import { backToQueue } from "../../../after-step.ts";

export const removeViewAction = defineAction({
  permission: "queue.save_view",
  input: removeViewSchema,
  run: async (input, actor, locale) => {
    await removeView(actor, input);
    backToQueue(locale, "");
  },
});
