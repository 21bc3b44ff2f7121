"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { arrangementSchema } from "#lib/queue/arrangement.ts";
import { arrangeQueue } from "#lib/queue/commands.ts";
import { backToQueue } from "../../after-step.ts";

export const arrangeQueueAction = defineAction({
  permission: "queue.arrange",
  input: arrangementSchema,
  run: async (input, actor, locale) => {
    await arrangeQueue(actor, input);
    backToQueue(locale, input.query);
  },
});
