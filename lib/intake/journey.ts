import type { z } from "zod";
import {
  anonymousContactShape,
  bodyNameShape,
  bodyShape,
  kindShape,
  namedContactShape,
  placeShape,
  reachShape,
  timeShape,
  wordsShape,
} from "./schema.ts";

/** The pages that ask something, in the order in which they can come. Each is an address: `/kk/form/<slug>`. */
export const QUESTIONS = ["kind", "body", "body-name", "place", "time", "words", "reach", "contact"] as const;
export type Question = (typeof QUESTIONS)[number];

/** A stop of the journey: a question, or the end of them, where everything is checked and sent. */
export type Stop = Question | "check";

/** One page's answer, in the words of its form. */
export type Fields = Record<string, string>;

/** What a person has answered so far, by page. */
export type Answers = Partial<Record<Question, Fields>>;

type Shape = z.ZodObject<Record<string, z.ZodType<string | undefined>>>;

/** One page as data: what it asks and what comes after it. Both are total: an unanswered page leads on by its usual way. */
export type JourneyPage = { fields: (answers: Answers) => Shape; next: (answers: Answers) => Stop };

/** The journey. A page is defined here and nowhere else; its words are in journey.json under the same name. */
export const JOURNEY: Record<Question, JourneyPage> = {
  kind: { fields: () => kindShape, next: () => "body" },
  body: { fields: () => bodyShape, next: (answers) => (isBodyUnknown(answers) ? "place" : "body-name") },
  "body-name": { fields: () => bodyNameShape, next: () => "place" },
  place: { fields: () => placeShape, next: (answers) => (isOpinion(answers) ? "words" : "time") },
  time: { fields: () => timeShape, next: () => "words" },
  words: { fields: () => wordsShape, next: () => "reach" },
  reach: { fields: () => reachShape, next: () => "contact" },
  contact: { fields: (answers) => (isAnonymous(answers) ? anonymousContactShape : namedContactShape), next: () => "check" },
};

export const FIRST_QUESTION: Question = "kind";

/** The questions these answers lead through, from the first to the last before checking. */
export function pathOf(answers: Answers): Question[] {
  const path: Question[] = [];
  for (let stop: Stop = FIRST_QUESTION; stop !== "check"; stop = JOURNEY[stop].next(answers)) path.push(stop);
  return path;
}

/** Whether a page has an answer that would still pass it. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return answers[question] !== undefined && JOURNEY[question].fields(answers).safeParse(answers[question]).success;
}

/** The first question on the way that still wants an answer; `check` when there is none. */
export function firstOpenStop(answers: Answers): Stop {
  return pathOf(answers).find((question) => !isAnswered(question, answers)) ?? "check";
}

/** Whether a person may stand on this page: it lies on their way and everything before it is answered. */
export function isReachable(stop: Stop, answers: Answers): boolean {
  const path: Stop[] = [...pathOf(answers), "check"];
  const here = path.indexOf(stop);
  return here !== -1 && path.slice(0, here).every((question) => question !== "check" && isAnswered(question, answers));
}

/** The page before this one on the way, or null on the first. */
export function stopBefore(stop: Stop, answers: Answers): Question | null {
  const path = pathOf(answers);
  return (stop === "check" ? path.at(-1) : path[path.indexOf(stop) - 1]) ?? null;
}

/** Whether a word from an address or a form names a question. */
export function isQuestion(word: string): word is Question {
  return (QUESTIONS as readonly string[]).includes(word);
}

export function isOpinion(answers: Answers): boolean {
  return answers.kind?.kind === "opinion";
}

export function isAnonymous(answers: Answers): boolean {
  return answers.reach?.identityMode === "anonymous";
}

function isBodyUnknown(answers: Answers): boolean {
  return answers.body?.bodyKind === "not_known";
}
