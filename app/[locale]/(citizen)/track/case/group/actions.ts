"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { leaveGroup } from "./leave-group.ts";

export const leaveGroupAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => leaveGroup(locale),
});
