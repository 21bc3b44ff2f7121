import { codesByField } from "./error-codes.ts";
import { printable } from "./free-text.ts";
import {
  type Answers,
  type Fields,
  firstOpenStop,
  isAnonymous,
  isReachable,
  JOURNEY,
  pathOf,
  type Question,
  type Stop,
} from "./journey.ts";
import { knownFields, prune } from "./prune.ts";

/** What was typed and did not pass, with a code of errors.json for each field: shown again with the page, never lost. */
export type Attempt = { fields: Fields; errors: Record<string, string> };

/** The answers of a journey under way, and beside them what did not pass yet. */
export type Progress = { answers: Answers; attempts: Partial<Record<Question, Attempt>> };

/**
 * Takes one page's form. An answer that passes replaces the old one and prunes what it leaves behind; one that does not is
 * kept as an attempt, and the old answer stands.
 */
export function answerPage({ answers, attempts }: Progress, question: Question, typed: Fields): Progress {
  const parsed = JOURNEY[question].fields(answers).safeParse(typed);
  if (!parsed.success) {
    const fields = cleaned(knownFields(question, typed, answers));
    return { answers, attempts: onPath({ ...attempts, [question]: { fields, errors: codesByField(parsed.error) } }, answers) };
  }
  const { [question]: _passed, ...others } = attempts;
  const kept = prune(withoutOtherContact({ ...answers, [question]: given(parsed.data) }, answers));
  return { answers: kept, attempts: onPath(others, kept) };
}

/**
 * Where a person goes after a page: back to it while something there is wrong; to the next page; when they came to change
 * one answer, to whatever that change has opened, else straight back to checking.
 */
export function stopAfter({ answers, attempts }: Progress, question: Question, changing: boolean): Stop {
  if (attempts[question]) return question;
  const next = JOURNEY[question].next(answers);
  return !changing && isReachable(next, answers) ? next : firstOpenStop(answers);
}

// Anonymous people are asked another question about contact: what was given under a name is no answer to it.
function withoutOtherContact(now: Answers, before: Answers): Answers {
  if (isAnonymous(now) === isAnonymous(before)) return now;
  const { contact: _other, ...kept } = now;
  return kept;
}

function onPath(attempts: Progress["attempts"], answers: Answers): Progress["attempts"] {
  return Object.fromEntries(pathOf(answers).flatMap((question) => (attempts[question] ? [[question, attempts[question]]] : [])));
}

function given(fields: Record<string, string | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}

// Nobody can find a mark that cannot be seen: we take it out and ask the person to look the text over.
function cleaned(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, printable(text)]));
}
