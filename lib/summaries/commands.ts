import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { findLeaks, type Leak } from "#lib/anonymisation/leak-check.ts";
import type { SummaryDocument } from "#lib/anonymisation/schema.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { assertExpertsAgreed } from "#lib/disclosures/record.ts";
import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { identitiesForLeakCheck } from "#lib/identity/queries.ts";
import { enqueueRelease } from "#lib/releases/enqueue.ts";
import { nextReleaseAt } from "#lib/releases/schedule.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import { type LockedSummary, lockSummary, openSummary } from "./record.ts";
import type { returnSummarySchema, summaryStepSchema, writeSummarySchema } from "./schema.ts";
import { nextSummaryStatus, type SummaryStatus } from "./status.ts";

/**
 * Writes a summary of a case, unless the leak check finds anything in it that tells who the person is.
 * A refused text is not stored; that it was refused is noted.
 *
 * @returns the new summary's id
 * @throws DomainError leak_found (with `count` and `fields`), not_found, not_permitted
 */
export async function writeSummary(author: Actor, { caseId, ...document }: z.infer<typeof writeSummarySchema>): Promise<string> {
  const written = await asActor(author, async (tx) => {
    await lockCase(tx, author, "summary.write", caseId);
    const leaks = await leaksOf(tx, caseId, document);
    if (leaks.length > 0) {
      await recordEvent(tx, author, { type: "summary.blocked_by_leak_check", caseId, data: { findings: leaks.length } });
      return { leaks };
    }
    return await saveSummary(tx, author, caseId, document);
  });
  if (typeof written !== "string") throw leakFound(written.leaks);
  return written;
}

async function leaksOf(tx: MainTransaction, caseId: string, document: SummaryDocument): Promise<Leak[]> {
  const found = (await identitiesForLeakCheck(tx, caseId)).flatMap((identity) => findLeaks(document, identity));
  // The same place is found once for each identity.
  return [...new Map(found.map((leak) => [`${leak.field} ${leak.start} ${leak.end}`, leak])).values()];
}

async function saveSummary(tx: MainTransaction, author: Actor, caseId: string, document: SummaryDocument): Promise<string> {
  const id = randomUUID();
  const sealed = await sealForCase(tx, caseId, { table: "summary", column: "sealed", rowId: id }, document);
  await tx.summary.create({
    data: { id, caseId, sealed, authorId: author.accountId, writtenOn: dateColumn(today().toString()) },
    select: { id: true },
  });
  await recordEvent(tx, author, { type: "summary.written", caseId, data: { summaryId: id } });
  return id;
}

/**
 * The author hands a summary to a second person.
 * @throws DomainError experts_not_agreed, step_not_allowed, not_found, not_permitted, case_changed_meanwhile
 */
export function submitSummary(author: Actor, { summaryId, version }: z.infer<typeof summaryStepSchema>): Promise<void> {
  return asActor(author, async (tx) => {
    const summary = await lockSummary(tx, summaryId, version);
    await lockCase(tx, author, "summary.write", summary.caseId);
    await assertExpertsAgreed(tx, summary.caseId);
    await tx.summary.update({
      where: { id: summary.id },
      data: { status: nextSummaryStatus(summary.status, "submit"), version: version + 1 },
      select: { id: true },
    });
    await recordEvent(tx, author, { type: "summary.submitted", caseId: summary.caseId, data: { summaryId } });
  });
}

/**
 * A second person approves a summary; it leaves with the next batch, under an id that occurs nowhere else.
 * The leak check runs once more over exactly the text that will go out.
 *
 * @throws DomainError experts_not_agreed, leak_found, not_permitted for its author (four eyes), step_not_allowed, not_found, case_changed_meanwhile
 */
export async function approveSummary(approver: Actor, { summaryId, version }: z.infer<typeof summaryStepSchema>): Promise<void> {
  const leaks = await asActor(approver, async (tx) => {
    const summary = await lockSummary(tx, summaryId, version);
    assertMay(approver, "summary.approve", summary);
    await assertExpertsAgreed(tx, summary.caseId);
    const document = await openSummary(tx, summary);
    const found = await leaksOf(tx, summary.caseId, document);
    if (found.length > 0) {
      await recordEvent(tx, approver, { type: "summary.blocked_by_leak_check", caseId: summary.caseId, data: { findings: found.length } });
      return found;
    }
    await release(tx, approver, summary, document);
    return [];
  });
  if (leaks.length > 0) throw leakFound(leaks);
}

async function release(tx: MainTransaction, approver: Actor, summary: LockedSummary, document: SummaryDocument): Promise<void> {
  const status = nextSummaryStatus(summary.status, "approve");
  await tx.summary.update({ where: { id: summary.id }, data: decidedBy(approver, summary, status), select: { id: true } });
  await tx.release.create({ data: { id: randomUUID(), summaryId: summary.id, document }, select: { id: true } });
  await enqueueRelease(tx, nextReleaseAt(env().RELEASE_SCHEDULE, new Date()));
  await recordEvent(tx, approver, { type: "summary.approved", caseId: summary.caseId, data: { summaryId: summary.id } });
}

/** A second person sends a summary back with a reason. @throws DomainError as approveSummary */
export function returnSummary(approver: Actor, { summaryId, version, reason }: z.infer<typeof returnSummarySchema>): Promise<void> {
  return asActor(approver, async (tx) => {
    const summary = await lockSummary(tx, summaryId, version);
    assertMay(approver, "summary.approve", summary);
    const status = nextSummaryStatus(summary.status, "return");
    const sealedReturn = await sealForCase(tx, summary.caseId, { table: "summary", column: "sealed_return", rowId: summary.id }, reason);
    await tx.summary.update({
      where: { id: summary.id },
      data: { ...decidedBy(approver, summary, status), sealedReturn },
      select: { id: true },
    });
    await recordEvent(tx, approver, { type: "summary.returned", caseId: summary.caseId, data: { summaryId: summary.id } });
  });
}

function decidedBy(approver: Actor, { version }: LockedSummary, status: SummaryStatus) {
  return { status, approverId: approver.accountId, decidedOn: dateColumn(today().toString()), version: version + 1 };
}

// Kinds and places only: the words themselves never enter an error, which is logged.
function leakFound(leaks: Leak[]): DomainError {
  const fields = leaks.map(({ field, kind, start, end }) => ({ name: field, code: `leak_${kind}`, start, end }));
  return new DomainError("leak_found", { count: leaks.length, fields });
}
