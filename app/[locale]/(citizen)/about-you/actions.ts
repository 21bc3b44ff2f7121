"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { tellAboutYou } from "./tell-about-you.ts";

export const tellAboutYouAction = defineAction({
  permission: "public",
  input: z.object({}).catchall(z.string()),
  run: (form, _nobody, locale) => tellAboutYou(form, locale),
});
