import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { nextStatus } from "#lib/cases/status.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { type ClockRules, considerationClock, officeClockRules } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { addOfficeMessage } from "#lib/messages/record.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import { effectOf } from "./decision.ts";
import { type CaseInReview, lockCaseInReview } from "./record.ts";
import type { ReviewDecision, takeReviewSchema } from "./schema.ts";

/**
 * Takes the review of an outcome, and with it the case: the one who decided can neither take it nor read on, unless they may
 * read every case.
 * @throws DomainError step_not_allowed when somebody has it, not_permitted for the one who decided, not_found, case_changed_meanwhile
 */
export function takeReview(reviewer: Actor, { caseId, version }: z.infer<typeof takeReviewSchema>): Promise<void> {
  return asActor(reviewer, async (tx) => {
    const file = await lockCaseInReview(tx, reviewer, "outcome_review.take", caseId, version);
    if (file.review.takenById !== null) throw new DomainError("step_not_allowed", { from: file.status, step: "take_review" });
    await tx.outcomeReview.update({
      where: { id: file.review.id },
      data: { takenById: reviewer.accountId, takenOn: dateColumn(today().toString()) },
      select: { id: true },
    });
    await tx.case.update({
      where: { id: caseId },
      data: { officerId: reviewer.accountId, version: file.version + 1 },
      select: { id: true },
    });
    await recordEvent(tx, reviewer, { type: "outcome_review.taken", caseId, data: {} });
  });
}

/**
 * Ends a review and tells the complainant in the same transaction. It confirms the outcome, names another one, or opens a case
 * that was not taken up: then its period counts anew from today, because until now there was nothing to work on.
 *
 * @throws DomainError outcome_missing, review_outcome_same, not_permitted, not_found, case_changed_meanwhile
 */
export async function decideReview(reviewer: Actor, decision: ReviewDecision): Promise<void> {
  // Before the transaction: whoever holds one connection and waits for a second can wait for others who do the same.
  const rules = await officeClockRules();
  return asActor(reviewer, async (tx) => {
    const file = await lockCaseInReview(tx, reviewer, "outcome_review.decide", decision.caseId, decision.version);
    const effect = effectOf(decision, file.review);
    await saveDecision(tx, file, decision, effect === "other_outcome" ? decision.outcome : null);
    await addOfficeMessage(tx, file.id, decision.message);
    const changes = effect === "reopen" ? reopened(file, rules) : {};
    await tx.case.update({ where: { id: file.id }, data: { ...changes, version: file.version + 1 }, select: { id: true } });
    await recordEvent(tx, reviewer, { type: "outcome_review.decided", caseId: file.id, data: { finding: decision.finding } });
  });
}

async function saveDecision(
  tx: MainTransaction,
  { id: caseId, review }: CaseInReview,
  { finding, conclusion }: ReviewDecision,
  outcome: ReviewDecision["outcome"],
): Promise<void> {
  const place = { table: "outcome_review", column: "sealed_text", rowId: review.id };
  const sealedText = await sealForCase(tx, caseId, place, conclusion);
  await tx.outcomeReview.update({
    where: { id: review.id },
    data: { finding, outcome, sealedText, reviewedOn: dateColumn(today().toString()) },
    select: { id: true },
  });
}

function reopened(file: CaseInReview, rules: ClockRules) {
  const { registeredOn, decideBy, rule } = considerationClock(Temporal.Now.instant(), file.kind, rules);
  return {
    status: nextStatus(file.status, "reopen"),
    open: true,
    closedOn: null,
    countedFrom: dateColumn(registeredOn),
    decideBy: decideBy && dateColumn(decideBy),
    dueOrder: dateColumn(decideBy ?? "9999-12-31"),
    decideByRule: rule,
  };
}
