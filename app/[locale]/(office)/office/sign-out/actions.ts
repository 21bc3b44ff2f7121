"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { endSession } from "#lib/auth/session.ts";

export const signOutAction = defineAction({
  permission: "session.end",
  input: z.object({}),
  run: async (_nothing, actor, locale) => {
    await endSession("office", actor);
    redirect(`/${locale}/office/sign-in`);
  },
});
