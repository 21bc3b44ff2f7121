import { type Answers, type Fields, JOURNEY, pathOf, type Question } from "./journey.ts";

/**
 * Removes everything that belongs to abandoned branches: pages that the present answers no longer lead through, and fields
 * that a page no longer asks. Who decides against giving a name has not given one.
 */
export function prune(answers: Answers): Answers {
  const pruned: Answers = {};
  for (const question of pathOf(answers)) {
    const fields = answers[question];
    if (fields) pruned[question] = knownFields(question, fields, answers);
  }
  return pruned;
}

/** Of all that a form sent, the fields that this page asks. */
export function knownFields(question: Question, typed: Fields, answers: Answers): Fields {
  const names = Object.keys(JOURNEY[question].fields(answers).shape);
  return Object.fromEntries(names.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])));
}
