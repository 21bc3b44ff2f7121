"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { enterCase } from "./enter-case.ts";

export const enterCaseAction = defineAction({
  permission: "public",
  input: z.object({ number: z.string().default(""), code: z.string().default("") }),
  run: (typed, _nobody, locale) => enterCase(typed, locale),
});
