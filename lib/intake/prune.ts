import { namesOf } from "./fields.ts";
import type { Question } from "./questions.ts";
import type { Answers, Fields } from "./telling.ts";
import { fieldsOf, pathOf } from "./way.ts";

/**
 * Removes everything that belongs to abandoned branches: pages that the present answers no longer lead through, and fields
 * that a page no longer asks. Who decides against giving a name has not given one.
 *
 * What is removed can itself have opened pages, so it is done until nothing changes; each round takes something away.
 */
export function prune(answers: Answers): Answers {
  const pruned = onceMore(answers);
  return sizeOf(pruned) === sizeOf(answers) ? pruned : prune(pruned);
}

/** Of all that a form sent, the fields that this page asks. */
export function knownFields(question: Question, typed: Fields, answers: Answers): Fields {
  const names = fieldsOf(question, answers).flatMap(namesOf);
  return Object.fromEntries(names.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])));
}

function onceMore(answers: Answers): Answers {
  const pruned: Answers = {};
  for (const question of pathOf(answers)) {
    const fields = answers[question];
    if (fields) pruned[question] = knownFields(question, fields, answers);
  }
  return pruned;
}

function sizeOf(answers: Answers): number {
  return Object.values(answers).reduce((sum, fields) => sum + 1 + Object.keys(fields).length, 0);
}
