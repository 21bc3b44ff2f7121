import { randomUUID } from "node:crypto";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase, saveCase } from "#lib/cases/record.ts";
import { type CaseStatus, nextStatus } from "#lib/cases/status.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { addOfficeMessage } from "#lib/messages/record.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import { requireGroundInForce } from "./queries.ts";
import type { AdmissibilityDecision } from "./schema.ts";

/**
 * Records an admissibility decision, tells the complainant and moves the case on.
 *
 * The case row stays locked until commit, so two officers cannot decide one complaint.
 * The ground must be in force today and belong to the finding (versioned in rules.legal_ground).
 *
 * @throws DomainError step_not_allowed, ground_not_in_force, not_found, not_permitted, case_changed_meanwhile
 */
export function decideAdmissibility(officer: Actor, decision: AdmissibilityDecision): Promise<{ status: CaseStatus }> {
  return asActor(officer, async (tx) => {
    const file = await lockCase(tx, officer, "case.decide_admissibility", decision.caseId, decision.version);
    const status = nextStatus(file.status, decision.finding);
    const ground = await requireGroundInForce(tx, decision);
    await saveDecision(tx, officer, decision, ground);
    await addOfficeMessage(tx, file.id, decision.message);
    await saveCase(tx, file, status);
    await recordEvent(tx, officer, {
      type: "case.admissibility_decided",
      caseId: file.id,
      data: { finding: decision.finding, ground: decision.ground },
    });
    return { status };
  });
}

async function saveDecision(
  tx: MainTransaction,
  officer: Actor,
  decision: AdmissibilityDecision,
  ground: { code: string; version: number },
): Promise<void> {
  const id = randomUUID();
  const sealedReason = await sealForCase(
    tx,
    decision.caseId,
    { table: "admissibility_decision", column: "sealed_reason", rowId: id },
    decision.reason,
  );
  await tx.admissibilityDecision.create({
    data: {
      id,
      caseId: decision.caseId,
      finding: decision.finding,
      groundCode: ground.code,
      groundVersion: ground.version,
      sealedReason,
      decidedById: officer.accountId,
      decidedOn: dateColumn(today().toString()),
    },
    select: { id: true },
  });
}
