import { type Answer, FIRST_QUESTION, QUESTIONS, type Question } from "./questions.ts";
import type { Verdict } from "./verdicts.ts";

/**
 * Where somebody stands in the pre-check. `path` is all that was answered, one letter an answer (`ba`), which is the only
 * place where answers are: in the address, as letters that say nothing to whoever sees it.
 */
export type Standing = { path: string; at: "question"; question: Question } | { path: string; at: "verdict"; verdict: Verdict };

/** Follows the letters of an address as far as they make sense; an invented letter stops at the question it does not answer. */
export function standingAt(letters: string): Standing {
  let question = FIRST_QUESTION;
  let path = "";
  for (const letter of letters) {
    const chosen = QUESTIONS[question].find((_, place) => letterOf(place) === letter);
    if (!chosen) break;
    path += letter;
    if (chosen.verdict) return { path, at: "verdict", verdict: chosen.verdict };
    question = chosen.ask ?? FIRST_QUESTION;
  }
  return { path, at: "question", question };
}

/** The answers of a question with the path that each leads to. */
export function choicesAt(path: string, question: Question): (Answer & { path: string })[] {
  return QUESTIONS[question].map((answer, place) => ({ ...answer, path: path + letterOf(place) }));
}

/** The address of a path without its language. */
export function pathAddress(path: string): string {
  return path ? `/can-we-help?a=${path}` : "/can-we-help";
}

function letterOf(place: number): string {
  return String.fromCharCode("a".charCodeAt(0) + place);
}
