import { codesByField } from "./error-codes.ts";
import { printable } from "./free-text.ts";
import { knownFields, prune } from "./prune.ts";
import { QUESTIONS, type Question, type Stop } from "./questions.ts";
import { type Answers, type Fields, identityModeOf } from "./telling.ts";
import { firstOpenStop, isReachable, pathOf, shapeOfPage, stopFollowing } from "./way.ts";

/** What was typed and did not pass, with a code of errors.json for each field: shown again with the page, never lost. */
export type Attempt = { fields: Fields; errors: Record<string, string> };

/** The answers of a journey under way, and beside them what did not pass yet. */
export type Progress = { answers: Answers; attempts: Partial<Record<Question, Attempt>> };

/**
 * Takes one page's form. An answer that passes replaces the old one and prunes what it leaves behind; one that does not is
 * kept as an attempt, and the old answer stands.
 */
export function answerPage(progress: Progress, question: Question, typed: Fields): Progress {
  const { answers, attempts } = progress;
  const parsed = shapeOfPage(question, answers).safeParse(typed);
  if (!parsed.success) return attempt(progress, question, typed, codesByField(parsed.error));
  const { [question]: _passed, ...others } = attempts;
  const kept = prune(withoutOtherContact({ ...answers, [question]: given(parsed.data) }, answers));
  return { answers: kept, attempts: onPath(others, kept) };
}

/** Keeps what stands in a page's form without judging it: shown again there, never sent. */
export function attempt({ answers, attempts }: Progress, question: Question, typed: Fields, errors: Attempt["errors"] = {}): Progress {
  const fields = cleaned(knownFields(question, typed, answers));
  return { answers, attempts: onPath({ ...attempts, [question]: { fields, errors } }, answers) };
}

/**
 * Where a person goes after a page: back to it while something there is wrong; to the next page; when they came to change
 * one answer, to whatever that change has opened, else straight back to checking.
 */
export function stopAfter({ answers, attempts }: Progress, question: Question, changing: boolean): Stop {
  if (attempts[question]) return question;
  const next = stopFollowing(question, answers);
  return !changing && isReachable(next, answers) ? next : firstOpenStop(answers);
}

// Who writes without a name is asked another question about contact: what was given under a name is no answer to it.
function withoutOtherContact(now: Answers, before: Answers): Answers {
  const nameless = (answers: Answers) => identityModeOf(answers) === "anonymous";
  if (before.safe === undefined || nameless(now) === nameless(before)) return now;
  const { contact: _name, safe: _ways, ...kept } = now;
  return kept;
}

function onPath(attempts: Progress["attempts"], answers: Answers): Progress["attempts"] {
  const path = pathOf(answers);
  return Object.fromEntries(
    QUESTIONS.flatMap((question) => (attempts[question] && path.includes(question) ? [[question, attempts[question]]] : [])),
  );
}

function given(fields: Record<string, string | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}

// Nobody can find a mark that cannot be seen: we take it out and ask the person to look the text over.
function cleaned(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, printable(text)]));
}
