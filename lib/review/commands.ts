import { recordReviewEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { type ReviewTransaction, reviewDb } from "#lib/db/review.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { TypedComment } from "./schema.ts";

/**
 * Writes a reviewer's comment under a released summary, once: a retry with the same comment id changes nothing.
 * The worker carries it to the office, where it is advice and never evidence.
 *
 * @throws DomainError not_found for a summary that is not there or was withdrawn, not_permitted
 */
export async function commentOnSummary(reviewer: Actor, comment: TypedComment): Promise<void> {
  assertMay(reviewer, "review.comment");
  await reviewDb().$transaction(async (tx) => {
    const summary = await tx.summary.findUnique({ where: { id: comment.summaryId }, select: { withdrawnOn: true } });
    if (!summary || summary.withdrawnOn) throw new DomainError("not_found");
    if (!(await inserted(tx, reviewer, comment))) return assertSameComment(tx, reviewer, comment);
    const { summaryId, commentId } = comment;
    await recordReviewEvent(tx, reviewer, { type: "comment.written", summaryId, data: { commentId } });
  });
}

// In SQL, because the login may write these five columns and no others; the mark of the collector is not the writer's.
async function inserted(tx: ReviewTransaction, { accountId }: Actor, { commentId, summaryId, text }: TypedComment): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO review.comment (id, summary_id, account_id, text, commented_on)
    VALUES (${commentId}::uuid, ${summaryId}::uuid, ${accountId}::uuid, ${text}, ${dateColumn(today().toString())}::date) ON CONFLICT DO NOTHING`;
  return count > 0;
}

/** An id that was used already is a retry by the same person on the same summary, or it is invented. */
async function assertSameComment(tx: ReviewTransaction, { accountId }: Actor, { commentId, summaryId }: TypedComment): Promise<void> {
  const same = await tx.comment.findFirst({ where: { id: commentId, summaryId, accountId }, select: { id: true } });
  if (!same) throw new DomainError("not_found");
}
