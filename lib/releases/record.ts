import type { SummaryDocument } from "#lib/anonymisation/schema.ts";
import { recordEvent, recordReviewEvent } from "#lib/audit/record.ts";
import { workerDb } from "#lib/db/main.ts";
import { reviewWorkerDb } from "#lib/db/review.ts";
import type { NewComment, WaitingRelease } from "./queries.ts";

/** Who acts in both chains. */
export const WORKER = { program: "worker" } as const;

// A batch is one transaction on each side; the usual five seconds are for one person's act.
export const BATCH_TRANSACTION = { maxWait: 5_000, timeout: 60_000 };

/** A release whose document has been checked. */
export type Release = Omit<WaitingRelease, "document"> & { document: SummaryDocument };

/**
 * Puts a batch into the review database, in the order given, each with its leaf in that database's own chain.
 * What is there already stays as it is: a retry after a crash adds nothing and notes nothing twice.
 */
export function insertForReviewers(batch: Release[], releasedOn: Date): Promise<void> {
  return reviewWorkerDb().$transaction(async (tx) => {
    for (const { id, document } of batch) {
      const inserted = await tx.summary.createMany({ data: { id, ...document, releasedOn }, skipDuplicates: true });
      if (inserted.count > 0) await recordReviewEvent(tx, WORKER, { type: "summary.received", summaryId: id, data: {} });
    }
  }, BATCH_TRANSACTION);
}

/** Marks released texts as withdrawn, each with its leaf in that database's own chain. Marking twice changes nothing. */
export function leaveTombstones(ids: string[], day: Date): Promise<void> {
  return reviewWorkerDb().$transaction(async (tx) => {
    for (const id of ids) {
      const changed = await tx.summary.updateMany({ where: { id, withdrawnOn: null }, data: { withdrawnOn: day } });
      if (changed.count > 0) await recordReviewEvent(tx, WORKER, { type: "summary.withdrawn", summaryId: id, data: {} });
    }
  }, BATCH_TRANSACTION);
}

/**
 * Writes reviewers' comments beside their cases, each once.
 * @returns the ids of those that are there now; a comment whose case cannot be found is not among them
 */
export function receiveComments(comments: NewComment[]): Promise<string[]> {
  return workerDb().$transaction(async (tx) => {
    const summaries = await tx.summary.findMany({
      where: { release: { id: { in: comments.map(({ summaryId }) => summaryId) } } },
      select: { caseId: true, release: { select: { id: true } } },
    });
    const caseOf = new Map(summaries.flatMap(({ caseId, release }) => (release ? [[release.id, caseId] as const] : [])));
    const known = comments.filter(({ summaryId }) => caseOf.has(summaryId));
    const received: string[] = [];
    for (const { summaryId: releaseId, ...comment } of known) {
      const inserted = await tx.expertComment.createMany({ data: { ...comment, releaseId }, skipDuplicates: true });
      if (inserted.count > 0) received.push(caseOf.get(releaseId) ?? "");
    }
    for (const caseId of received) await recordEvent(tx, WORKER, { type: "comment.received", caseId, data: {} });
    return known.map(({ id }) => id);
  }, BATCH_TRANSACTION);
}

/** Marks comments as collected, so that they are not looked at again. */
export async function markCollected(ids: string[]): Promise<void> {
  await reviewWorkerDb().comment.updateMany({ where: { id: { in: ids } }, data: { collected: true } });
}
