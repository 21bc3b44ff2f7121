import { type SummaryDocument, summaryDocumentSchema } from "#lib/anonymisation/schema.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { caseKey, openForCase } from "#lib/vault/office-keys.ts";
import type { SummaryStatus } from "./status.ts";

export type LockedSummary = { id: string; caseId: string; status: SummaryStatus; authorId: string; version: number; sealed: Uint8Array };

/**
 * Locks a summary until commit. Row-level security answers only for cases the asker may read.
 * @throws DomainError not_found, case_changed_meanwhile
 */
export async function lockSummary(tx: MainTransaction, summaryId: string, seenVersion: number): Promise<LockedSummary> {
  const rows = await tx.$queryRaw<LockedSummary[]>`
    SELECT id, case_id AS "caseId", status::text AS status, author_id AS "authorId", version, sealed FROM cases.summary WHERE id = ${summaryId}::uuid FOR UPDATE`;
  const summary = rows[0];
  if (!summary) throw new DomainError("not_found");
  if (summary.version !== seenVersion) throw new DomainError("case_changed_meanwhile");
  return summary;
}

/** The document of a summary in clear. */
export async function openSummary(tx: MainTransaction, summary: Pick<LockedSummary, "id" | "caseId" | "sealed">): Promise<SummaryDocument> {
  const contentKey = await caseKey(tx, summary.caseId, "content");
  return openForCase(
    contentKey,
    summary.caseId,
    { table: "summary", column: "sealed", rowId: summary.id },
    summary.sealed,
    summaryDocumentSchema,
  );
}
