import { summaryDocumentSchema } from "#lib/anonymisation/schema.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { today } from "#lib/deadlines/today.ts";
import { log } from "#lib/log/logger.ts";
import { carryBatch, permitReleases } from "./commands.ts";
import { findReleaseDays, findWaitingReleases, type WaitingRelease } from "./queries.ts";
import type { Release } from "./record.ts";

/** So many leave in one transaction. More are more batches, each shuffled by itself. */
const BATCH = 200;

/**
 * Carries every approved summary whose person agrees into the review database, in an order that says nothing, and notes it in the
 * case files. The others stay approved, and the office is told why.
 *
 * First the right to send is written down, then the texts go, then it is noted that they went. When the process dies in between,
 * the next run finds what has arrived and only notes it, with the day on which it arrived; what has not arrived is asked about
 * again. So nothing is released twice, nothing is forgotten, and nothing goes without a record.
 *
 * @returns how many left
 */
export async function releaseApprovedSummaries(): Promise<number> {
  let left = 0;
  for (let after: string | undefined; ; ) {
    const waiting = await findWaitingReleases(BATCH, after);
    left += await carryOut(waiting.flatMap(checked));
    after = waiting.at(-1)?.id;
    if (waiting.length < BATCH) return left;
  }
}

async function carryOut(batch: Release[]): Promise<number> {
  if (batch.length === 0) return 0;
  const arrived = await findReleaseDays(batch.map(({ id }) => id));
  const permitted = await permitReleases(batch, arrived);
  return permitted.length === 0 ? 0 : carryBatch(permitted, dateColumn(today().toString()));
}

/** A document that is not as the rules want it holds up nobody else's; it stays, and the log says so. */
function checked({ document, ...release }: WaitingRelease): Release[] {
  const parsed = summaryDocumentSchema.safeParse(document);
  if (!parsed.success) log.error("release_document_malformed", { code: parsed.error.issues[0]?.message ?? "unknown" });
  return parsed.success ? [{ ...release, document: parsed.data }] : [];
}
