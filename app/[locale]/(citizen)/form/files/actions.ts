"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { takeAway } from "../../take-away.ts";

export const removeFileAction = defineAction({
  permission: "public",
  input: z.object({ fileId: z.uuid("check_fields") }),
  run: ({ fileId }, _nobody, locale) => takeAway("draft", fileId, `/${locale}/form/files`),
});
