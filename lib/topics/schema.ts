import { z } from "zod";
import { dayFromFigures } from "#lib/deadlines/day-in-figures.ts";

/** More would be a questionnaire. */
export const MOST_QUESTIONS = 3;
export const TITLE_LIMIT = 160;
export const TEXT_LIMIT = 10_000;
const QUESTION_LIMIT = 300;

const title = z.string("topic_title_missing").trim().min(1, "topic_title_missing").max(TITLE_LIMIT, "topic_title_too_long");
const text = z.string("topic_text_missing").trim().min(1, "topic_text_missing").max(TEXT_LIMIT, "text_too_long");

/** Questions as they are typed: one a line. */
const questions = z
  .string("topic_questions_too_many")
  .max(TEXT_LIMIT, "topic_questions_too_many")
  .transform((typed) =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(QUESTION_LIMIT, "topic_questions_too_many")).max(MOST_QUESTIONS, "topic_questions_too_many"));

/** A day in figures, `31.12.2026`, as `2026-12-31`. */
const day = z
  .string("topic_day_wrong")
  .trim()
  .refine((typed) => dayFromFigures(typed) !== null, "topic_day_wrong")
  .transform((typed) => dayFromFigures(typed) ?? "");

/** A topic as its opener sends it. */
export const openTopicSchema = z
  .object({
    opensOn: day,
    closesOn: day,
    titleKk: title,
    titleRu: title,
    titleEn: title,
    textKk: text,
    textRu: text,
    textEn: text,
    questionsKk: questions,
    questionsRu: questions,
    questionsEn: questions,
  })
  .refine(({ questionsKk, questionsRu }) => questionsKk.length === questionsRu.length, {
    path: ["questionsRu"],
    message: "topic_questions_differ",
  })
  .refine(({ questionsKk, questionsEn }) => questionsKk.length === questionsEn.length, {
    path: ["questionsEn"],
    message: "topic_questions_differ",
  });

export const closeTopicSchema = z.object({
  topicId: z.uuid("check_fields"),
  version: z.coerce.number<string>("check_fields").int("check_fields"),
});
