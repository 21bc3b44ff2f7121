import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { may, type Permission } from "#lib/auth/policy.ts";
import { dateColumn } from "#lib/db/columns.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { type CaseStatus, isOpen } from "./status.ts";

/** A case as a command holds it: locked until commit. */
export type LockedCase = {
  id: string;
  number: string;
  status: CaseStatus;
  officerId: string | null;
  version: number;
  language: string;
  held: boolean;
};

/**
 * Locks a case for a step by this person, so that two people cannot take one step at once.
 * A case one may not even know of answers as if it did not exist.
 *
 * @param seenVersion the version the person's screen was made from; older means somebody was quicker
 * @throws DomainError not_found, not_permitted, case_changed_meanwhile
 */
export async function lockCase(
  tx: MainTransaction,
  actor: Actor,
  permission: Permission,
  caseId: string,
  seenVersion?: number,
): Promise<LockedCase> {
  const rows = await tx.$queryRaw<LockedCase[]>`
    SELECT id, number, status::text AS status, officer_id AS "officerId", version, language, held FROM cases."case" WHERE id = ${caseId}::uuid FOR UPDATE`;
  const file = rows[0];
  if (!file) throw new DomainError("not_found");
  if (!may(actor, permission, file) && !may(actor, "case.read", file)) throw new DomainError("not_found");
  if (seenVersion !== undefined && seenVersion !== file.version) throw new DomainError("case_changed_meanwhile");
  assertMay(actor, permission, file);
  return file;
}

type Changes = { officerId?: string; held?: boolean; urgency?: "ordinary" | "high" | "urgent" };

/** Saves a case's next status and what else changed, and counts the version on. */
export async function saveCase(tx: MainTransaction, file: LockedCase, status: CaseStatus, changes: Changes = {}): Promise<void> {
  const closed = isOpen(status) ? {} : { open: false, closedOn: dateColumn(today().toString()) };
  await tx.case.update({
    where: { id: file.id },
    data: { ...changes, ...closed, status, version: file.version + 1 },
    select: { id: true },
  });
}
