import { randomInt } from "node:crypto";
import { citizenDb } from "#lib/db/main.ts";
import { quarterOf } from "#lib/deadlines/quarters.ts";
import { today } from "#lib/deadlines/today.ts";
import { noteAboutYou } from "#lib/intake/draft.ts";
import { log } from "#lib/log/logger.ts";
import { Batch } from "./batch.ts";
import type { AboutYou } from "./questions.ts";

/** A batch that is large enough is written at a moment of chance within so many minutes. */
const LATEST_MINUTES = 60;

const batch = new Batch();
let isDue = false;

/**
 * Counts what the holder of a receipt tells about themselves, once per filing. That they did is noted on the sealed receipt
 * alone. The answers are not stored now: they wait in this process for those of others and for a moment of chance, so that no
 * moment of a filing meets the moment of a count. What waits when a process ends is lost, and only the statistics miss it.
 *
 * @param token the cookie's token under which the receipt lies
 * @returns false when it was done before, or the receipt is gone
 */
export async function answerAboutYou(token: string | undefined, answers: AboutYou): Promise<boolean> {
  if (!(await noteAboutYou(token))) return false;
  batch.add(answers);
  if (batch.isLargeEnough() && !isDue) {
    isDue = true;
    setTimeout(writeCounts, randomInt(1, LATEST_MINUTES * 60) * 1_000).unref();
  }
  return true;
}

/** Writes the waiting counts, if they are those of enough people. Counts that could not be written are dropped: none is ever counted twice. */
export async function writeCounts(): Promise<void> {
  isDue = false;
  if (!batch.isLargeEnough()) return;
  const counts = batch.take();
  try {
    await citizenDb().$queryRaw`SELECT statistics.add_answers(${quarterOf(today().toString())}, ${JSON.stringify(counts)}::jsonb)::text`;
  } catch (error) {
    log.error("answers_not_counted", { error });
  }
}
