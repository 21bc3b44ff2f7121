import type { MainTransaction } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { IdentityMode } from "#lib/intake/choices.ts";

export type OpenReplacement = { id: string; caseId: string; askedById: string; confirmedById: string | null };

/**
 * What was asked for and not given out yet, locked until commit. Row-level security answers only for cases the asker may read.
 * @throws DomainError not_found
 */
export async function findOpenReplacement(tx: MainTransaction, replacementId: string): Promise<OpenReplacement> {
  const rows = await tx.$queryRaw<OpenReplacement[]>`
    SELECT id, case_id AS "caseId", asked_by_id AS "askedById", confirmed_by_id AS "confirmedById"
    FROM cases.code_replacement WHERE id = ${replacementId}::uuid AND issued_on IS NULL FOR UPDATE`;
  if (!rows[0]) throw new DomainError("not_found");
  return rows[0];
}

/** Under which name somebody wrote: openly, for the office alone, or under none. */
export async function identityModeOf(tx: MainTransaction, caseId: string): Promise<IdentityMode> {
  return (await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { identityMode: true } })).identityMode;
}
