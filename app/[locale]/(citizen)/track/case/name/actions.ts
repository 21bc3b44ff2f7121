"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { becomeComplaint, giveName, nameFormSchema } from "./give-name.ts";

export const giveNameAction = defineAction({
  permission: "public",
  input: nameFormSchema,
  run: (form, _nobody, locale) => giveName(form, locale),
});

export const becomeComplaintAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => becomeComplaint(locale),
});
