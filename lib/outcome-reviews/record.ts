import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import type { LockedCase } from "#lib/cases/record.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { ReviewedEnd } from "./decision.ts";
import { policyObjectOf } from "./taking.ts";

/** A case whose outcome is being looked at again, locked until commit, and the review that waits. */
export type CaseInReview = LockedCase & {
  kind: string;
  review: { id: string; outcomeOf: ReviewedEnd; outcomeById: string; takenById: string | null; outcome: string | null };
};

type Row = LockedCase & { kind: string; reviewId: string; outcomeOf: ReviewedEnd; outcomeById: string; takenById: string | null };

/**
 * Locks a case for a step of its review. Whoever decided the outcome is refused, whatever their role: they are the review's author.
 * @throws DomainError not_found, not_permitted, case_changed_meanwhile
 */
export async function lockCaseInReview(
  tx: MainTransaction,
  actor: Actor,
  permission: "outcome_review.take" | "outcome_review.decide",
  caseId: string,
  seenVersion: number,
): Promise<CaseInReview> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.number, c.kind::text AS kind, c.status::text AS status, c.officer_id AS "officerId", c.version, c.language, c.held,
      v.id AS "reviewId", v.outcome_of::text AS "outcomeOf", v.outcome_by_id AS "outcomeById", v.taken_by_id AS "takenById"
    FROM cases."case" c JOIN cases.outcome_review v ON v.case_id = c.id AND v.reviewed_on IS NULL WHERE c.id = ${caseId}::uuid FOR UPDATE OF c`;
  const row = rows[0];
  if (!row) throw new DomainError("not_found");
  const { reviewId, outcomeOf, outcomeById, takenById, ...file } = row;
  const object = policyObjectOf({ outcomeById, takenById });
  if (!may(actor, permission, object) && !may(actor, "case.read", file)) throw new DomainError("not_found");
  if (seenVersion !== file.version) throw new DomainError("case_changed_meanwhile");
  assertMay(actor, permission, object);
  const conclusion = await tx.conclusion.findUnique({ where: { caseId }, select: { outcome: true } });
  return { ...file, review: { id: reviewId, outcomeOf, outcomeById, takenById, outcome: conclusion?.outcome ?? null } };
}
