import { openDocument, sealDocument } from "#lib/crypto/sealed-box.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb, workerDb } from "#lib/db/main.ts";
import { arrivingContext, type Holder, markOf } from "./holder.ts";
import { evidenceLimits, mostSteps, stepsOf } from "./limits.ts";
import { type Arriving, arrivingSchema, lengthOf } from "./manifest.ts";

/** Why the database did not take a file. `gone`: there is no draft or visit any more, or the file was taken away. */
export type NotTaken = "gone" | "same" | "too_many" | "too_much";

/** A file on its way, as its holder sees it. */
export type ArrivingFile = { id: string; complete: boolean; file: Arriving };

/** Writes down that a file begins. @param expected bytes that are sure to come, 0 where nobody knows */
export async function beginFile(holder: Holder, id: string, file: Arriving, expected: number): Promise<NotTaken | null> {
  const limits = evidenceLimits();
  const [row] = await citizenDb().$queryRaw<{ fate: NotTaken | "begun" }[]>`SELECT intake.begin_evidence(
    ${holder.locator}, ${id}::uuid, ${sealed(holder, id, file)}, ${stepsOf(expected)}::int, ${limits.files}::int, ${mostSteps(limits)}::int) AS fate`;
  return row && row.fate !== "begun" ? row.fate : null;
}

/** Writes down an object before it is stored. @returns false when the file is not there any more, or this place in it is taken */
export async function beginPart({ locator }: Holder, id: string, name: string, position: number): Promise<boolean> {
  const [row] = await citizenDb().$queryRaw<{ begun: boolean }[]>`
    SELECT intake.begin_evidence_part(${locator}, ${id}::uuid, ${name}, ${position}::int) AS begun`;
  return row?.begun ?? false;
}

/** Counts an object as stored. @returns false when the file is not there any more. @throws when another try took its place */
export async function endPart(holder: Holder, id: string, name: string, file: Arriving): Promise<boolean> {
  const [row] = await citizenDb().$queryRaw<{ ended: boolean }[]>`
    SELECT intake.end_evidence_part(${holder.locator}, ${id}::uuid, ${name}, ${sealed(holder, id, file)}) AS ended`;
  return row?.ended ?? false;
}

/** Counts a file as arrived. */
export async function completeFile(holder: Holder, id: string, file: Arriving & { sha256: string }): Promise<NotTaken | null> {
  const limits = evidenceLimits();
  const [row] = await citizenDb().$queryRaw<{ fate: NotTaken | "complete" }[]>`SELECT intake.complete_evidence(
    ${holder.locator}, ${id}::uuid, ${sealed(holder, id, file)}, ${markOf(holder, file.sha256)}, ${stepsOf(lengthOf(file))}::int,
    ${limits.files}::int, ${mostSteps(limits)}::int) AS fate`;
  return row && row.fate !== "complete" ? row.fate : null;
}

/** Takes a file away from its holder at once. Its objects are thrown away by the worker. */
export async function dropFile({ locator }: Holder, id: string): Promise<void> {
  await citizenDb().$queryRaw`SELECT intake.drop_evidence(${locator}, ${id}::uuid)::text`;
}

/** All files of a holder, in the order in which they were begun. */
export async function listFiles(holder: Holder): Promise<ArrivingFile[]> {
  const rows = await citizenDb().$queryRaw<{ id: string; complete: boolean; sealed: Uint8Array }[]>`
    SELECT id, complete, sealed FROM intake.list_evidence(${holder.locator})`;
  return rows.map(({ id, complete, sealed: closed }) => ({
    id,
    complete,
    file: arrivingSchema.parse(openDocument(holder.key, closed, arrivingContext(holder, id))),
  }));
}

function sealed(holder: Holder, id: string, file: Arriving): Uint8Array<ArrayBuffer> {
  return bytes(sealDocument(holder.key, file, arrivingContext(holder, id)));
}

/** Names of objects that belong to nothing any more: their locker is gone, they never arrived, or they were taken away. */
export async function strayObjects(): Promise<string[]> {
  const rows = await workerDb().$queryRaw<{ name: string }[]>`SELECT name FROM intake.stray_evidence_parts()`;
  return rows.map(({ name }) => name);
}

/** Forgets objects that are removed from the store. */
export async function forgetObjects(names: string[]): Promise<void> {
  await workerDb().$queryRaw`SELECT intake.forget_evidence_parts(${names}::text[])::text`;
}
