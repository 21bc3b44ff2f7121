import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor, type MainTransaction, officeDb } from "#lib/db/main.ts";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { addOfficeMessage } from "#lib/messages/record.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import { type LockedCase, lockCase, saveCase } from "./record.ts";
import type { assignSchema, closeSchema, releaseSchema, takeSchema, urgencySchema } from "./schema.ts";
import { nextStatus } from "./status.ts";

/**
 * An officer takes a case that nobody has yet.
 * @throws DomainError not_found, not_permitted, case_changed_meanwhile, step_not_allowed
 */
export function takeCase(officer: Actor, { caseId, version }: z.infer<typeof takeSchema>): Promise<void> {
  return asActor(officer, async (tx) => {
    const file = await lockCase(tx, officer, "case.take", caseId, version);
    await giveTo(tx, officer, file, officer.accountId);
  });
}

/**
 * A supervisor gives a case to an officer, also away from another one.
 * @throws DomainError officer_unknown, not_found, not_permitted, case_changed_meanwhile, step_not_allowed
 */
export function assignCase(supervisor: Actor, { caseId, version, officerId }: z.infer<typeof assignSchema>): Promise<void> {
  return asActor(supervisor, async (tx) => {
    const file = await lockCase(tx, supervisor, "case.assign", caseId, version);
    const officer = await tx.account.findFirst({
      where: { id: officerId, active: true, role: { in: ["officer", "supervisor"] } },
      select: { id: true },
    });
    if (!officer) throw new DomainError("officer_unknown");
    await giveTo(tx, supervisor, file, officerId);
  });
}

async function giveTo(tx: MainTransaction, actor: Actor, file: LockedCase, officerId: string): Promise<void> {
  // Whoever gets a case has somebody who looks at it.
  await saveCase(tx, file, nextStatus(file.status, "assign"), { officerId, held: false });
  await recordEvent(tx, actor, { type: "case.assigned", caseId: file.id, data: { officerId } });
}

/**
 * Puts a case into the queue that was held because it looked like a machine's: somebody has looked, and a person sent it.
 * @throws DomainError step_not_allowed when it is not held, not_found, not_permitted, case_changed_meanwhile
 */
export function releaseFromHold(supervisor: Actor, { caseId, version }: z.infer<typeof releaseSchema>): Promise<void> {
  return asActor(supervisor, async (tx) => {
    const file = await lockCase(tx, supervisor, "case.release_from_hold", caseId, version);
    if (!file.held) throw new DomainError("step_not_allowed", { from: file.status, step: "release" });
    await saveCase(tx, file, file.status, { held: false });
    await recordEvent(tx, supervisor, { type: "case.released_from_hold", caseId, data: {} });
  });
}

/** Sets how urgent a case is. @throws DomainError not_found, not_permitted, case_changed_meanwhile */
export function setUrgency(actor: Actor, { caseId, version, urgency }: z.infer<typeof urgencySchema>): Promise<void> {
  return asActor(actor, async (tx) => {
    const file = await lockCase(tx, actor, "case.set_urgency", caseId, version);
    await saveCase(tx, file, file.status, { urgency });
    await recordEvent(tx, actor, { type: "case.urgency_set", caseId, data: { urgency } });
  });
}

/**
 * Closes an accepted case with an outcome and tells the complainant in the same transaction.
 * @throws DomainError step_not_allowed, not_found, not_permitted, case_changed_meanwhile
 */
export function closeCase(officer: Actor, { caseId, version, outcome, conclusion, message }: z.infer<typeof closeSchema>): Promise<void> {
  return asActor(officer, async (tx) => {
    const file = await lockCase(tx, officer, "case.close", caseId, version);
    const status = nextStatus(file.status, "close");
    const sealedText = await sealForCase(tx, caseId, { table: "conclusion", column: "sealed_text", rowId: caseId }, conclusion);
    await tx.conclusion.create({
      data: { caseId, outcome, sealedText, concludedById: officer.accountId, concludedOn: dateColumn(today().toString()) },
      select: { caseId: true },
    });
    await addOfficeMessage(tx, caseId, message);
    await saveCase(tx, file, status);
    await recordEvent(tx, officer, { type: "case.closed", caseId, data: { outcome } });
  });
}

/** Notes that somebody read what a complainant wrote. Once a day for each reader, so that the log shows readers and not clicks. */
export async function recordContentOpened(reader: Actor, caseId: string): Promise<void> {
  const since = new Date(today().toZonedDateTime(OFFICE_TIME_ZONE).epochMilliseconds);
  const known = await officeDb().timelineEntry.findFirst({
    where: { caseId, actorId: reader.accountId, type: "case.content_opened", at: { gte: since } },
    select: { id: true },
  });
  if (!known) await asActor(reader, (tx) => recordEvent(tx, reader, { type: "case.content_opened", caseId, data: { role: reader.role } }));
}
