import { z } from "zod";
import { dayFromFigures } from "#lib/deadlines/day-in-figures.ts";

/** More would be an examination. */
export const MOST_QUESTIONS = 10;
const QUESTION_LIMIT = 500;

/** Questions as they are typed, one a line. They get their numbers by their order. */
const questions = z
  .string("questions_missing")
  .max(MOST_QUESTIONS * (QUESTION_LIMIT + 2), "questions_too_many")
  .transform((typed) =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(
    z.array(z.string().max(QUESTION_LIMIT, "questions_too_many")).min(1, "questions_missing").max(MOST_QUESTIONS, "questions_too_many"),
  );

/** A request as the officer sends it. Its id is made with the form, so that a double click asks once. */
export const askForInformationSchema = z.object({
  caseId: z.uuid("check_fields"),
  requestId: z.uuid("check_fields"),
  questions,
  dueOn: z
    .string("request_day_wrong")
    .trim()
    .refine((typed) => dayFromFigures(typed) !== null, "request_day_wrong")
    .transform((typed) => dayFromFigures(typed) ?? ""),
});
