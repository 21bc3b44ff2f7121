import { randomInt } from "node:crypto";
import { citizenDb } from "#lib/db/main.ts";
import { quarterOf } from "#lib/deadlines/quarters.ts";
import { today } from "#lib/deadlines/today.ts";
import { log } from "#lib/log/logger.ts";
import { Batch } from "./batch.ts";

/** A batch that is large enough is written at a moment of chance within so many minutes. */
const LATEST_MINUTES = 60;

/**
 * Answers on their way into the counts. They wait in this process for those of others and for a moment of chance, so that no
 * moment of an answer meets the moment of a count. What waits when a process ends is lost, and only the statistics miss it.
 * Each set of questions has an outbox of its own: a single answer among those to other questions would stand alone.
 */
export class Outbox {
  #batch = new Batch();
  #isDue = false;

  /** Adds one person's answers by question. */
  add(answers: Readonly<Record<string, string | undefined>>): void {
    this.#batch.add(answers);
    if (!this.#batch.isLargeEnough() || this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => this.write(), randomInt(1, LATEST_MINUTES * 60) * 1_000).unref();
  }

  /** Writes the waiting counts, if they are those of enough people. Counts that could not be written are dropped: none is ever counted twice. */
  async write(): Promise<void> {
    this.#isDue = false;
    if (!this.#batch.isLargeEnough()) return;
    const counts = this.#batch.take();
    try {
      await citizenDb().$queryRaw`SELECT statistics.add_answers(${quarterOf(today().toString())}, ${JSON.stringify(counts)}::jsonb)::text`;
    } catch (error) {
      log.error("answers_not_counted", { error });
    }
  }
}
