import { z } from "zod";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { isoDay } from "#lib/db/columns.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { openForCase } from "#lib/vault/office-keys.ts";
import { threadContext } from "#lib/vault/thread.ts";
import type { ReviewedEnd } from "./decision.ts";

/** A review that waits, as everyone in the queue may know of it. */
export type WaitingReview = {
  outcomeOf: ReviewedEnd;
  outcomeById: string;
  takenById: string | null;
  askedOn: string;
  answerBy: string | null;
};

/** A review in full, for those who may read the case. */
export type OutcomeReview = WaitingReview & {
  id: string;
  reason: string;
  outcomeBy: string;
  takenBy: string | null;
  result: { finding: "confirmed" | "changed"; outcome: string | null; text: string; reviewedOn: string } | null;
};

/** The review of a case that waits for somebody or is in somebody's hands, or null. */
export async function waitingReviewOf(tx: MainTransaction, caseId: string): Promise<WaitingReview | null> {
  const row = await tx.outcomeReview.findFirst({
    where: { caseId, reviewedOn: null },
    select: { outcomeOf: true, outcomeById: true, takenById: true, askedOn: true, answerBy: true },
  });
  return row && { ...row, ...daysOf(row), outcomeOf: row.outcomeOf as ReviewedEnd };
}

/** Every review of a case's outcomes, in the order in which they were asked for. */
export async function reviewsOf(tx: MainTransaction, caseId: string, keys: { thread: Buffer; content: Buffer }): Promise<OutcomeReview[]> {
  const name = { select: { displayName: true } };
  const rows = await tx.outcomeReview.findMany({
    where: { caseId },
    orderBy: [{ askedOn: "asc" }, { id: "asc" }],
    include: { outcomeBy: name, takenBy: name },
  });
  const textOf = (id: string, sealed: Uint8Array) =>
    openForCase(keys.content, caseId, { table: "outcome_review", column: "sealed_text", rowId: id }, sealed, z.string());
  return rows.map((row) => ({
    id: row.id,
    outcomeOf: row.outcomeOf as ReviewedEnd,
    outcomeById: row.outcomeById,
    takenById: row.takenById,
    ...daysOf(row),
    reason: z.string().parse(openDocument(keys.thread, row.sealedReason, threadContext({ caseId, rowId: row.id, part: "review reason" }))),
    outcomeBy: row.outcomeBy.displayName,
    takenBy: row.takenBy?.displayName ?? null,
    result:
      row.finding && row.sealedText && row.reviewedOn
        ? { finding: row.finding, outcome: row.outcome, text: textOf(row.id, row.sealedText), reviewedOn: isoDay(row.reviewedOn) }
        : null,
  }));
}

function daysOf({ askedOn, answerBy }: { askedOn: Date; answerBy: Date | null }) {
  return { askedOn: isoDay(askedOn), answerBy: answerBy && isoDay(answerBy) };
}
