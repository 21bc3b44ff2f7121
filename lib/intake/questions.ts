/**
 * The pages that ask something, in the one order in which they can come. Each is an address: `/kk/form/<slug>`.
 * A page's words are in journey.json, easy.json and child.json under its name.
 */
export const QUESTIONS = [
  "danger",
  "about",
  "device",
  "kind",
  "authority",
  "group",
  "reach",
  "body",
  "body-name",
  "place",
  "held",
  "time",
  "words",
  "where",
  "rights",
  "effect",
  "earlier",
  "wish",
  "evidence",
  "trusted",
  "contact",
  "safe",
  "consents",
  "mask",
  "reprisal",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Where everybody begins: danger comes before anything else. */
export const FIRST_QUESTION: Question = "danger";

/** A stop of the journey: a question, or the end of them, where everything is checked and sent. */
export type Stop = Question | "check";

/** Whether a word from an address or a form names a question. */
export function isQuestion(word: string): word is Question {
  return (QUESTIONS as readonly string[]).includes(word);
}
