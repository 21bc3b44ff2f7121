import { printable } from "#lib/intake/free-text.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { MESSAGE_LIMIT } from "./schema.ts";

/** The name of the field for the answer to a question, counted from 0. */
export function answerName(index: number): string {
  return `answer.${index + 1}`;
}

/** Answers as typed, one for each question of a request: empty where the person left one open. Marks that nobody can see go. */
export function readAnswers(typed: Fields, questions: number): { answers: string[]; errors: Record<string, string> } {
  const answers = Array.from({ length: questions }, (_, index) => printable(typed[answerName(index)] ?? "").trim());
  const tooLong = answers.flatMap((answer, index) => (answer.length > MESSAGE_LIMIT ? [[answerName(index), "message_too_long"]] : []));
  if (tooLong.length > 0) return { answers, errors: Object.fromEntries(tooLong) };
  return { answers, errors: answers.some(Boolean) ? {} : { [answerName(0)]: "answers_missing" } };
}

/** The name under which an answer form is kept. */
export function answerForm(requestId: string): string {
  return `answer ${requestId}`;
}
