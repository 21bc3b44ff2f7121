"use server";

import { redirect } from "next/navigation";
import { defineAction } from "#lib/actions/define-action.ts";
import { door } from "#lib/auth/door.ts";
import { actorOf, keepSession } from "#lib/auth/session.ts";
import { signIn, signInSchema } from "#lib/auth/sign-in.ts";
import { homeOf } from "../../places.ts";

export const signInAction = defineAction({
  permission: "public",
  input: signInSchema,
  run: async (typed, _nobody, locale) => {
    const sessionId = await signIn(door("office"), typed);
    await keepSession("office", sessionId);
    const actor = await actorOf(door("office"), sessionId);
    redirect(`/${locale}${actor ? homeOf(actor.role) : "/office"}`);
  },
});
