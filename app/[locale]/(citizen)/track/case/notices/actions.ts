"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { endNotices, keepWish, wishFormSchema } from "./keep-wish.ts";

export const keepWishAction = defineAction({
  permission: "public",
  input: wishFormSchema,
  run: (form, _nobody, locale) => keepWish(form, locale),
});

export const endNoticesAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => endNotices(locale),
});
