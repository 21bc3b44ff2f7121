import { z } from "zod";
import { recordReviewEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { dateColumn, isoDay } from "#lib/db/columns.ts";
import { type ReviewTransaction, reviewDb } from "#lib/db/review.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { readSummaryKey, type SummaryContent, type SummaryFilter, writeSummaryKey } from "./schema.ts";

export const SUMMARY_PAGE = 20;

/** A released summary in the list. Days as `2026-11-23`; the title of a withdrawn one is not shown any more. */
export type SummaryRow = Pick<SummaryContent, "kind" | "regionGroup" | "bodyKind" | "quarter" | "outcome"> & {
  id: string;
  title: string | null;
  releasedOn: string;
  comments: number;
};

/**
 * A page of released summaries, newest first. Within a day the random id decides, so that the order says nothing about cases.
 * The next page starts after the last row's key: the hundredth page costs what the first does.
 */
export async function listSummaries(reader: Actor, filter: SummaryFilter): Promise<{ rows: SummaryRow[]; next: string | null }> {
  assertMay(reader, "review.read");
  const found = await reviewDb().summary.findMany({
    where: { kind: filter.kind, regionGroup: filter.region, bodyKind: filter.body, ...after(filter) },
    orderBy: [{ releasedOn: "desc" }, { id: "asc" }],
    take: SUMMARY_PAGE + 1,
    select: { ...CODES, id: true, title: true, releasedOn: true, withdrawnOn: true, _count: { select: { comments: true } } },
  });
  const rows = found.slice(0, SUMMARY_PAGE).map(({ _count, withdrawnOn, title, releasedOn, ...row }) => ({
    ...row,
    title: withdrawnOn ? null : title,
    releasedOn: isoDay(releasedOn),
    comments: _count.comments,
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > SUMMARY_PAGE && last ? writeSummaryKey(last) : null };
}

const CODES = { kind: true, regionGroup: true, bodyKind: true, quarter: true, outcome: true } as const;

function after(filter: SummaryFilter) {
  const key = readSummaryKey(filter.after);
  if (!key) return {};
  const releasedOn = dateColumn(key.releasedOn);
  return { OR: [{ releasedOn: { lt: releasedOn } }, { releasedOn, id: { gt: key.id } }] };
}

/** A reviewer's comment as others read it. */
export type SummaryComment = { id: string; author: string; text: string; commentedOn: string };

/** A summary as it is read. A withdrawn one has a day and nothing else. */
export type OpenedSummary =
  | { id: string; releasedOn: string; withdrawnOn: string; content: null; comments: [] }
  | { id: string; releasedOn: string; withdrawnOn: null; content: SummaryContent; comments: SummaryComment[] };

/**
 * Opens a summary for reading, and writes down that this reader did: what cannot be logged cannot be read.
 * @throws DomainError not_found, not_permitted
 */
export async function openSummary(reader: Actor, summaryId: string): Promise<OpenedSummary> {
  assertMay(reader, "review.read");
  if (!z.uuid().safeParse(summaryId).success) throw new DomainError("not_found");
  return reviewDb().$transaction(async (tx) => {
    const opened = await summaryIn(tx, summaryId);
    await recordReviewEvent(tx, reader, { type: "summary.read", summaryId, data: {} });
    return opened;
  });
}

async function summaryIn(tx: ReviewTransaction, summaryId: string): Promise<OpenedSummary> {
  const row = await tx.summary.findUnique({ where: { id: summaryId } });
  if (!row) throw new DomainError("not_found");
  const { id, releasedOn, withdrawnOn, ...content } = row;
  const released = { id, releasedOn: isoDay(releasedOn) };
  if (withdrawnOn) return { ...released, withdrawnOn: isoDay(withdrawnOn), content: null, comments: [] };
  return { ...released, withdrawnOn: null, content, comments: await commentsOn(tx, summaryId) };
}

async function commentsOn(tx: ReviewTransaction, summaryId: string): Promise<SummaryComment[]> {
  const rows = await tx.comment.findMany({
    where: { summaryId },
    orderBy: [{ commentedOn: "asc" }, { id: "asc" }],
    select: { id: true, text: true, commentedOn: true, account: { select: { displayName: true } } },
  });
  return rows.map(({ account, commentedOn, ...comment }) => ({
    ...comment,
    author: account.displayName,
    commentedOn: isoDay(commentedOn),
  }));
}
