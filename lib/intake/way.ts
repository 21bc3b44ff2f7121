import type { z } from "zod";
import { wishProblem } from "#lib/notices/wish.ts";
import { type Field, namesOf, type Shape, shapeOf } from "./fields.ts";
import { JOURNEY } from "./journey.ts";
import { QUESTIONS, type Question, type Stop } from "./questions.ts";
import type { Answers } from "./telling.ts";

/** The questions these answers lead through, from the first to the last before checking. */
export function pathOf(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => JOURNEY[question].asked(answers));
}

/** What a page asks on this way. */
export function fieldsOf(question: Question, answers: Answers): readonly Field[] {
  return JOURNEY[question].fields(answers);
}

// Making a shape costs more than using it; the names of a page's fields, and which of them must be filled in, say which of its few shapes it is.
const shapes = new Map<string, Shape>();

/** What a page's form must be like to pass on this way. */
export function shapeOfPage(question: Question, answers: Answers): Shape {
  const fields = fieldsOf(question, answers);
  const key = [question, ...fields.flatMap((field) => [...namesOf(field), "missing" in field && field.missing ? "!" : ""])].join(" ");
  const shape = shapes.get(key) ?? makeShape(question, fields);
  shapes.set(key, shape);
  return shape;
}

function makeShape(question: Question, fields: readonly Field[]): Shape {
  const shape = shapeOf(fields);
  if (question === "body-name") return shape.refine(namesOrDoubts, { error: "body_name_missing", path: ["bodyName"] });
  return question === "safe" ? shape.superRefine(hasNoticeAddress) : shape;
}

/** Whether a page has an answer that would still pass it. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return answers[question] !== undefined && shapeOfPage(question, answers).safeParse(answers[question]).success;
}

/** The first question on the way that still wants an answer; `check` when there is none. */
export function firstOpenStop(answers: Answers): Stop {
  return pathOf(answers).find((question) => !isAnswered(question, answers)) ?? "check";
}

/** The stop after a page: the next question of the way, or the check. */
export function stopFollowing(question: Question, answers: Answers): Stop {
  return pathOf(answers).find((later) => QUESTIONS.indexOf(later) > QUESTIONS.indexOf(question)) ?? "check";
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

// "I do not know" is an answer; an empty page is not.
function hasNoticeAddress(fields: Record<string, string | undefined>, context: z.RefinementCtx): void {
  const problem = wishProblem(fields);
  if (problem) context.addIssue({ code: "custom", message: problem.code, path: [problem.name] });
}

function namesOrDoubts({ bodyName, bodyCode, bodyNameUnknown }: Record<string, string | undefined>): boolean {
  return Boolean(bodyName || bodyCode || bodyNameUnknown === "yes");
}
