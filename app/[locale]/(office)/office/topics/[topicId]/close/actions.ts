"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { closeTopic } from "#lib/topics/commands.ts";
import { closeTopicSchema } from "#lib/topics/schema.ts";
import { backToTopic } from "../../../../after-step.ts";

export const closeTopicAction = defineAction({
  permission: "topic.close",
  input: closeTopicSchema,
  run: async (input, officer, locale) => {
    await closeTopic(officer, input);
    backToTopic(locale, input.topicId, "closed");
  },
});
