"use server";

import { redirect } from "next/navigation";
import { defineAction } from "#lib/actions/define-action.ts";
import { door } from "#lib/auth/door.ts";
import { keepSession } from "#lib/auth/session.ts";
import { signIn, signInSchema } from "#lib/auth/sign-in.ts";

export const enterReadingRoomAction = defineAction({
  permission: "public",
  input: signInSchema,
  run: async (typed, _nobody, locale) => {
    await keepSession("review", await signIn(door("review"), typed));
    redirect(`/${locale}/review`);
  },
});
