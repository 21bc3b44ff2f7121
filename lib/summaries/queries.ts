import { z } from "zod";
import type { SummaryDocument } from "#lib/anonymisation/schema.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { isoDay } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { caseKey, openForCase } from "#lib/vault/office-keys.ts";
import { openSummary } from "./record.ts";
import type { SummaryStatus } from "./status.ts";

/** A summary in a list: whose it is and how far it has come. */
export type SummaryRow = { id: string; caseId: string; caseNumber: string; status: SummaryStatus; author: string; writtenOn: string };

/** A summary with its text, as its author and approver see it. */
export type SummaryFile = SummaryRow & {
  version: number;
  document: SummaryDocument;
  returnReason: string | null;
  releasedOn: string | null;
  /** Since when it is not released because the person does not agree any more. */
  heldBackOn: string | null;
  mayApprove: boolean;
  comments: { id: string; author: string; text: string; commentedOn: string }[];
};

const listed = { case: { select: { number: true } }, author: { select: { displayName: true } } } as const;

/** The summaries of a case, newest first. */
export function listSummariesOf(viewer: Actor, caseId: string): Promise<SummaryRow[]> {
  return asActor(viewer, async (tx) =>
    (await tx.summary.findMany({ where: { caseId }, include: listed, orderBy: [{ writtenOn: "desc" }, { id: "asc" }] })).map(rowOf),
  );
}

/** What waits for a second person. */
export function listSummariesToApprove(viewer: Actor): Promise<SummaryRow[]> {
  return asActor(viewer, async (tx) =>
    (
      await tx.summary.findMany({
        where: { status: "submitted" },
        include: listed,
        orderBy: [{ writtenOn: "asc" }, { id: "asc" }],
        take: 100,
      })
    ).map(rowOf),
  );
}

/** One summary with its text and the experts' comments. @throws DomainError not_found */
export async function findSummary(viewer: Actor, summaryId: string): Promise<SummaryFile> {
  if (!z.uuid().safeParse(summaryId).success) throw new DomainError("not_found");
  return asActor(viewer, async (tx) => {
    const row = await tx.summary.findUnique({
      where: { id: summaryId },
      include: { ...listed, release: { include: { comments: { orderBy: [{ commentedOn: "asc" }, { id: "asc" }] } } } },
    });
    if (!row) throw new DomainError("not_found");
    const place = { table: "summary", column: "sealed_return", rowId: row.id };
    return {
      ...rowOf(row),
      version: row.version,
      document: await openSummary(tx, row),
      returnReason:
        row.sealedReturn && openForCase(await caseKey(tx, row.caseId, "content"), row.caseId, place, row.sealedReturn, z.string()),
      releasedOn: row.release?.releasedOn ? isoDay(row.release.releasedOn) : null,
      heldBackOn: row.status === "approved" && row.release?.heldBackOn ? isoDay(row.release.heldBackOn) : null,
      mayApprove: row.status === "submitted" && may(viewer, "summary.approve", row),
      comments: (row.release?.comments ?? []).map(({ id, author, text, commentedOn }) => ({
        id,
        author,
        text,
        commentedOn: isoDay(commentedOn),
      })),
    };
  });
}

type ListedRow = {
  id: string;
  caseId: string;
  status: SummaryStatus;
  writtenOn: Date;
  case: { number: string };
  author: { displayName: string };
};

function rowOf({ id, caseId, status, writtenOn, case: file, author }: ListedRow): SummaryRow {
  return { id, caseId, caseNumber: file.number, status, author: author.displayName, writtenOn: isoDay(writtenOn) };
}
