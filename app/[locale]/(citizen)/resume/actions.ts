"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { resume } from "./resume.ts";

export const resumeAction = defineAction({
  permission: "public",
  input: z.object({ first: z.string().default(""), second: z.string().default("") }),
  run: (typed, _nobody, locale) => resume(typed, locale),
});
