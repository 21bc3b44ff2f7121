"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { giveCode } from "./give-code.ts";

export const giveCodeAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => giveCode(locale),
});
