"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { goOnAlone, join, openInvitation } from "./join.ts";

const codeSchema = z.object({ code: z.string().default("") });

export const openInvitationAction = defineAction({
  permission: "public",
  input: codeSchema,
  run: (typed, _nobody, locale) => openInvitation(typed, locale),
});

export const joinAction = defineAction({
  permission: "public",
  input: codeSchema,
  run: (typed, _nobody, locale) => join(typed, locale),
});

export const goOnAloneAction = defineAction({
  permission: "public",
  input: z.object({}),
  run: (_form, _nobody, locale) => goOnAlone(locale),
});
