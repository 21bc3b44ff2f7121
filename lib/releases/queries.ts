import { workerDb } from "#lib/db/main.ts";
import { reviewWorkerDb } from "#lib/db/review.ts";

/** An approved summary that has not left yet. `document` is as stored: whoever carries it checks it. */
export type WaitingRelease = { id: string; summaryId: string; caseId: string; document: unknown };

/** Approved summaries on their way out after this id, at most `limit`. Their ids are random, and so is which come first. */
export async function findWaitingReleases(limit: number, after?: string): Promise<WaitingRelease[]> {
  const rows = await workerDb().release.findMany({
    where: { releasedOn: null, summary: { status: "approved" }, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true, summaryId: true, document: true, summary: { select: { caseId: true } } },
  });
  return rows.map(({ summary, ...row }) => ({ ...row, caseId: summary.caseId }));
}

/** On which day each of these summaries stood in the review database; the day a retry must keep. */
export async function findReleaseDays(ids: string[]): Promise<Map<string, Date>> {
  const rows = await reviewWorkerDb().summary.findMany({ where: { id: { in: ids } }, select: { id: true, releasedOn: true } });
  return new Map(rows.map(({ id, releasedOn }) => [id, releasedOn]));
}

/** A released summary whose person has taken their consent back. `id` is its id in both databases. */
export type RevokedRelease = { id: string; summaryId: string; caseId: string };

/** Released summaries that have to be withdrawn, at most `limit`. */
export function findRevokedReleases(limit: number): Promise<RevokedRelease[]> {
  return workerDb().$queryRaw<RevokedRelease[]>`
    SELECT id, summary_id AS "summaryId", case_id AS "caseId" FROM cases.summaries_to_withdraw(${limit}::int)`;
}

/** A reviewer's comment that the office has not seen. `summaryId` is the released summary's id in both databases. */
export type NewComment = { id: string; summaryId: string; author: string; text: string; commentedOn: Date };

/** Comments not yet collected, at most `limit`. */
export async function findNewComments(limit: number): Promise<NewComment[]> {
  const rows = await reviewWorkerDb().comment.findMany({
    where: { collected: false },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true, summaryId: true, text: true, commentedOn: true, account: { select: { displayName: true } } },
  });
  return rows.map(({ account, ...comment }) => ({ ...comment, author: account.displayName }));
}
