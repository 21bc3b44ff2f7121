import { summaryDocumentSchema } from "#lib/anonymisation/schema.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { today } from "#lib/deadlines/today.ts";
import { log } from "#lib/log/logger.ts";
import { findReleaseDays, findWaitingReleases, type WaitingRelease } from "./queries.ts";
import { insertForReviewers, noteReleases, type Release } from "./record.ts";
import { shuffled } from "./shuffle.ts";

/** So many leave in one transaction. More are more batches, each shuffled by itself. */
const BATCH = 200;

/**
 * Carries every approved summary into the review database, in an order that says nothing, and notes it in the case files.
 *
 * The review database commits first. When the process dies between the two, the next run finds the rows there and only notes
 * them, with the day on which they arrived: nothing is released twice and nothing is forgotten.
 *
 * @returns how many left
 */
export async function releaseApprovedSummaries(): Promise<number> {
  let left = 0;
  for (;;) {
    const waiting = await findWaitingReleases(BATCH);
    const batch = shuffled(waiting.flatMap(checked));
    if (batch.length > 0) await carryOut(batch);
    left += batch.length;
    // A batch that was not full was the last; one that could not move would be found again without end.
    if (waiting.length < BATCH || batch.length === 0) return left;
  }
}

async function carryOut(batch: Release[]): Promise<void> {
  const day = dateColumn(today().toString());
  await insertForReviewers(batch, day);
  const days = await findReleaseDays(batch.map(({ id }) => id));
  await noteReleases(batch, ({ id }) => days.get(id) ?? day);
}

/** A document that is not as the rules want it holds up nobody else's; it stays, and the log says so. */
function checked({ document, ...release }: WaitingRelease): Release[] {
  const parsed = summaryDocumentSchema.safeParse(document);
  if (!parsed.success) log.error("release_document_malformed", { code: parsed.error.issues[0]?.message ?? "unknown" });
  return parsed.success ? [{ ...release, document: parsed.data }] : [];
}
