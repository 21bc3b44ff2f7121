import { recordEvent } from "#lib/audit/record.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { type MainTransaction, workerDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { recordDisclosure, stillStands } from "#lib/disclosures/record.ts";
import { nextSummaryStatus } from "#lib/summaries/status.ts";
import { Prisma } from "#prisma/generated/main/client.ts";
import { findReleaseDays, type RevokedRelease } from "./queries.ts";
import { BATCH_TRANSACTION, insertForReviewers, type Release, WORKER } from "./record.ts";
import { shuffled } from "./shuffle.ts";

const TO_THE_EXPERTS = { disclosure: "experts", recipient: "odihr" } as const;

/**
 * Writes down, for each of a batch, by what right it leaves, or that it stays because its person does not agree.
 * A right that was written down before and did not get used is asked about again, unless the text has already arrived.
 *
 * @param arrived what stands in the review database, by id
 * @returns those that may go
 */
export function permitReleases(batch: Release[], arrived: ReadonlyMap<string, Date>): Promise<Release[]> {
  return workerDb().$transaction(async (tx) => {
    const waiting = await lockWaiting(tx, batch);
    const decided: Decided[] = [];
    for (const release of inOrderOfCases(batch)) {
      const row = waiting.get(release.id);
      if (row) decided.push({ release, row, right: await rightOf(tx, release, row, arrived) });
    }
    for (const decision of decided) await saveDecision(tx, decision);
    for (const decision of decided) await recordDecision(tx, decision);
    return decided.filter(({ right }) => right !== null).map(({ release }) => release);
  }, BATCH_TRANSACTION);
}

type WaitingRow = { id: string; disclosureId: string | null; heldBackOn: Date | null };
type Decided = { release: Release; row: WaitingRow; right: string | null };

async function rightOf(tx: MainTransaction, { id, caseId }: Release, { disclosureId }: WaitingRow, arrived: ReadonlyMap<string, Date>) {
  if (disclosureId && (arrived.has(id) || (await stillStands(tx, disclosureId)))) return disclosureId;
  return recordDisclosure(tx, { caseId, ...TO_THE_EXPERTS });
}

async function saveDecision(tx: MainTransaction, { release: { id }, row, right }: Decided): Promise<void> {
  if (right === row.disclosureId && (right || row.heldBackOn)) return;
  const data = right ? { disclosureId: right, heldBackOn: null } : { heldBackOn: row.heldBackOn ?? dateColumn(today().toString()) };
  await tx.release.updateMany({ where: { id }, data });
}

async function recordDecision(tx: MainTransaction, { release: { caseId, summaryId }, row, right }: Decided): Promise<void> {
  if (right && right !== row.disclosureId) await recordEvent(tx, WORKER, { type: "disclosure.recorded", caseId, data: TO_THE_EXPERTS });
  if (!right && !row.heldBackOn) await recordEvent(tx, WORKER, { type: "summary.held_back", caseId, data: { summaryId } });
}

/**
 * Carries permitted texts over and notes in the case files that they left, clearing them here: the office's sealed copies stay.
 * The cases stay locked from the last look at the consent until all is noted, so taking one back waits, or was first.
 * All rows first and the chain last, because whoever appends holds the chain until commit, and people are filing meanwhile.
 *
 * @returns how many left
 */
export function carryBatch(permitted: Release[], day: Date): Promise<number> {
  return workerDb().$transaction(async (tx) => {
    const going = await lastLook(tx, permitted);
    await insertForReviewers(shuffled(going), day);
    const days = await findReleaseDays(going.map(({ id }) => id));
    for (const { id, summaryId } of going) {
      await tx.release.updateMany({ where: { id }, data: { releasedOn: days.get(id) ?? day, document: Prisma.DbNull } });
      await tx.summary.updateMany({ where: { id: summaryId, status: "approved" }, data: { status: "released" } });
    }
    for (const { caseId, summaryId } of going) await recordEvent(tx, WORKER, { type: "summary.released", caseId, data: { summaryId } });
    return going.length;
  }, BATCH_TRANSACTION);
}

/** Those that have arrived before, or whose right still stands at this moment. */
async function lastLook(tx: MainTransaction, permitted: Release[]): Promise<Release[]> {
  const waiting = await lockWaiting(tx, permitted);
  const arrived = await findReleaseDays([...waiting.keys()]);
  const going: Release[] = [];
  for (const release of inOrderOfCases(permitted)) {
    const right = waiting.get(release.id)?.disclosureId;
    if (right && (arrived.has(release.id) || (await stillStands(tx, right)))) going.push(release);
  }
  return going;
}

/** Locks what of a batch has not left yet: another worker may have been quicker. */
async function lockWaiting(tx: MainTransaction, batch: readonly Release[]): Promise<Map<string, WaitingRow>> {
  const ids = batch.map(({ id }) => id);
  const rows = await tx.$queryRaw<WaitingRow[]>`
    SELECT id, disclosure_id AS "disclosureId", held_back_on AS "heldBackOn" FROM cases.release
    WHERE id = ANY(${ids}::uuid[]) AND released_on IS NULL ORDER BY id FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whoever locks several cases does it in this order, so that two who do it never wait for each other. */
function inOrderOfCases(batch: readonly Release[]): Release[] {
  return batch.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1));
}

/** Notes in the case files and on the records of disclosures that texts were taken back. @returns how many it was news for */
export function noteWithdrawals(revoked: RevokedRelease[], day: Date): Promise<number> {
  return workerDb().$transaction(async (tx) => {
    const noted: RevokedRelease[] = [];
    for (const release of revoked) {
      const status = nextSummaryStatus("released", "withdraw");
      const changed = await tx.summary.updateMany({ where: { id: release.summaryId, status: "released" }, data: { status } });
      if (changed.count === 0) continue;
      await tx.$executeRaw`SELECT cases.note_recall(${release.id}::uuid, ${day}::date)`;
      noted.push(release);
    }
    for (const { caseId, summaryId } of noted) await recordEvent(tx, WORKER, { type: "summary.withdrawn", caseId, data: { summaryId } });
    return noted.length;
  }, BATCH_TRANSACTION);
}
