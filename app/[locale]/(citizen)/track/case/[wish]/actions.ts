"use server";

import { z } from "zod";
import { defineAction } from "#lib/actions/define-action.ts";
import { FEEDBACK_ANSWERS } from "#lib/feedback/question.ts";
import { formSchema, fulfil, giveOpinion, sendContact, sendReview } from "./fulfil.ts";

const nothing = z.object({ number: z.string().default("") });

export const withdrawAction = defineAction({
  permission: "public",
  input: nothing,
  run: ({ number }, _nobody, locale) => fulfil("withdraw", number, locale),
});

export const resumeAction = defineAction({
  permission: "public",
  input: nothing,
  run: ({ number }, _nobody, locale) => fulfil("resume", number, locale),
});

export const nameOpenlyAction = defineAction({
  permission: "public",
  input: nothing,
  run: ({ number }, _nobody, locale) => fulfil("name_openly", number, locale),
});

export const askForErasureAction = defineAction({
  permission: "public",
  input: nothing,
  run: ({ number }, _nobody, locale) => fulfil("erasure", number, locale),
});

export const askForReviewAction = defineAction({
  permission: "public",
  input: formSchema,
  run: (form, _nobody, locale) => sendReview(form, locale),
});

export const changeContactAction = defineAction({
  permission: "public",
  input: formSchema,
  run: (form, _nobody, locale) => sendContact(form, locale),
});

export const giveFeedbackAction = defineAction({
  permission: "public",
  input: z.object({ number: z.string().default(""), feedback: z.enum(FEEDBACK_ANSWERS).optional().catch(undefined) }),
  run: ({ number, feedback }, _nobody, locale) => giveOpinion(number, feedback, locale),
});
