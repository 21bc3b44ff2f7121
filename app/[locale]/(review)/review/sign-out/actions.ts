"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { endSession } from "#lib/auth/session.ts";

export const leaveReadingRoomAction = defineAction({
  permission: "review.end_session",
  input: z.object({}),
  run: async (_nothing, actor, locale) => {
    await endSession("review", actor);
    redirect(`/${locale}/review/sign-in`);
  },
});
