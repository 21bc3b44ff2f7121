import { Outbox } from "#lib/about-you/outbox.ts";
import { keyedHash } from "#lib/crypto/keyed-hash.ts";
import { today } from "#lib/deadlines/today.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { saveLocker } from "#lib/intake/locker.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { FEEDBACK_QUESTION, type FeedbackAnswer } from "./question.ts";

const outbox = new Outbox();

/**
 * Counts how somebody was treated, once for an access code. That they said so is noted in a locker that only this code finds,
 * empty and without a case, and kept until a day that is the same for everybody of a year. The answer itself is stored
 * nowhere: it waits in this process for those of others (lib/about-you).
 *
 * @returns false when this code answered before
 */
export async function giveFeedback({ code }: Credentials, answer: FeedbackAnswer): Promise<boolean> {
  const token = keyedHash(codePeppers().key, "feedback given", code).toString("base64url");
  const lastDay = new Date(Date.UTC(today().year + 3, 0, 1));
  if ((await saveLocker(token, 0, {}, lastDay)) === null) return false;
  outbox.add({ [FEEDBACK_QUESTION]: answer });
  return true;
}

/** Writes the waiting counts, if they are those of enough people. */
export function writeFeedback(): Promise<void> {
  return outbox.write();
}
