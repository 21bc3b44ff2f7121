"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { takeAway } from "../../../take-away.ts";
import { sendFiles } from "./send-files.ts";

export const removeLaterFileAction = defineAction({
  permission: "public",
  input: z.object({ fileId: z.uuid("check_fields") }),
  run: ({ fileId }, _nobody, locale) => takeAway("visit", fileId, `/${locale}/track/case/evidence`),
});

export const sendFilesAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => sendFiles(locale),
});
