import { noteAboutYou } from "#lib/intake/draft.ts";
import { Outbox } from "./outbox.ts";
import type { AboutYou } from "./questions.ts";

const outbox = new Outbox();

/**
 * Counts what the holder of a receipt tells about themselves, once per filing. That they did is noted on the sealed receipt
 * alone. The answers are not stored now: they wait for those of others.
 *
 * @param token the cookie's token under which the receipt lies
 * @returns false when it was done before, or the receipt is gone
 */
export async function answerAboutYou(token: string | undefined, answers: AboutYou): Promise<boolean> {
  if (!(await noteAboutYou(token))) return false;
  outbox.add(answers);
  return true;
}

/** Writes the waiting counts, if they are those of enough people. */
export function writeCounts(): Promise<void> {
  return outbox.write();
}
