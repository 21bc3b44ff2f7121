"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { saveView } from "#lib/queue/commands.ts";
import { saveViewSchema } from "#lib/queue/schema.ts";
import { backToQueue } from "../../../after-step.ts";

export const saveViewAction = defineAction({
  permission: "queue.save_view",
  input: saveViewSchema,
  run: async (input, actor, locale) => {
    await saveView(actor, input);
    backToQueue(locale, input.query);
  },
});
