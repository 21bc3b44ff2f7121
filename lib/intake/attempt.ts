import type { Progress } from "./answer.ts";
import { printable } from "./free-text.ts";
import { type Fields, pathOf, type Question } from "./journey.ts";
import { knownFields } from "./prune.ts";

/**
 * Keeps what stands in a page's form while somebody still writes: beside the answers, unjudged. The answer that passed stands
 * until the person goes on; nothing is marked as wrong. A page that these answers do not lead through keeps nothing.
 */
export function withAttempt(progress: Progress, question: Question, typed: Fields): Progress {
  if (!pathOf(progress.answers).includes(question)) return progress;
  const known = Object.entries(knownFields(question, typed, progress.answers));
  const fields = Object.fromEntries(known.map(([name, text]) => [name, printable(text)]));
  return { ...progress, attempts: { ...progress.attempts, [question]: { fields, errors: {} } } };
}
