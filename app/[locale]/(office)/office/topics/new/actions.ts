"use server";

import { defineAction } from "#lib/actions/define-action.ts";
import { openTopic } from "#lib/topics/commands.ts";
import { openTopicSchema } from "#lib/topics/schema.ts";
import { backToTopic } from "../../../after-step.ts";

export const openTopicAction = defineAction({
  permission: "topic.open",
  input: openTopicSchema,
  run: async (input, officer, locale) => {
    backToTopic(locale, await openTopic(officer, input), "opened");
  },
});
