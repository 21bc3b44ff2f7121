import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newDataKey } from "#lib/crypto/sealed-box.ts";
import { sealingStream } from "#lib/crypto/sealed-stream.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { shownName } from "./file-name.ts";
import type { Holder } from "./holder.ts";
import { evidenceLimits } from "./limits.ts";
import { lookingStream } from "./look.ts";
import { type Arriving, lengthOf, partPlace } from "./manifest.ts";
import { newObjectName } from "./object-store.ts";
import { beginFile, beginPart, completeFile, dropFile, endPart, listFiles, type NotTaken } from "./record.ts";
import { assertRoomOnDisk } from "./room-on-disk.ts";
import { objectStore } from "./store.ts";

/** A file as its sender calls it. */
export type Named = { name: string; description?: string };

/** What arrived, to be shown: the name, and how many bytes. */
export type Arrived = { id: string; name: string; length: number };

/**
 * Takes one file in one go: seals it while it comes, never with a byte in clear on a disk, and counts it as arrived only when
 * all of it lies in the store. Nothing stays of one that breaks off.
 *
 * The same file sent again is there once: a double click, a reload, a second try after a doubtful first.
 *
 * @param bytes the file; destroyed when it is refused
 * @throws DomainError file_kind, file_empty, file_too_large, files_too_many, files_too_much, files_no_room, draft_gone; others when it broke off
 */
export async function receiveFile(holder: Holder, { name, description }: Named, bytes: Readable): Promise<Arrived> {
  const [id, fileKey, objectName] = [randomUUID(), newDataKey(), newObjectName()];
  const file: Arriving = { name: shownName(name), description, fileKey: fileKey.toString("base64"), parts: [] };
  await assertRoomOnDisk();
  const room = await roomFor(holder);
  refuse(await beginFile(holder, id, file, 0));
  try {
    if (!(await beginPart(holder, id, objectName, 0))) throw new DomainError("draft_gone");
    const { stream, seen } = lookingStream(Math.min(room, evidenceLimits().fileBytes));
    const sealing = sealingStream(fileKey, partPlace(objectName));
    await both(pipeline(bytes, stream, sealing), objectStore().put(objectName, sealing));
    const { kind, length, sha256 } = seen();
    const whole = { ...file, kind, sha256, parts: [{ name: objectName, length }] };
    if (!(await endPart(holder, id, objectName, whole))) throw new DomainError("draft_gone");
    const notTaken = await completeFile(holder, id, whole);
    if (notTaken === "same") return await sameFile(holder, id, sha256);
    refuse(notTaken);
    return { id, name: file.name, length };
  } catch (error) {
    await dropFile(holder, id).catch(() => undefined);
    throw withReason(error, room);
  }
}

/** Takes a file away that was not sent to the office yet. */
export function removeFile(holder: Holder, id: string): Promise<void> {
  return dropFile(holder, id);
}

// Waits for both, also when one fails: what the store had begun is cleared away by then.
async function both(coming: Promise<void>, going: Promise<void>): Promise<void> {
  for (const end of await Promise.allSettled([coming, going])) if (end.status === "rejected") throw end.reason;
}

async function roomFor(holder: Holder): Promise<number> {
  const arrived = (await listFiles(holder)).filter(({ complete }) => complete);
  return evidenceLimits().caseBytes - arrived.reduce((sum, { file }) => sum + lengthOf(file), 0);
}

// The file that is there already is shown, and this copy of it goes.
async function sameFile(holder: Holder, id: string, sha256: string): Promise<Arrived> {
  await dropFile(holder, id);
  const there = (await listFiles(holder)).find(({ complete, file }) => complete && file.sha256 === sha256);
  if (!there) throw new DomainError("draft_gone");
  return { id: there.id, name: there.file.name, length: lengthOf(there.file) };
}

const REASONS: Record<Exclude<NotTaken, "same">, string> = {
  gone: "draft_gone",
  too_many: "files_too_many",
  too_much: "files_too_much",
};

/** Refuses what the database did not take, by name. */
export function refuse(notTaken: NotTaken | null): void {
  if (notTaken && notTaken !== "same") throw new DomainError(REASONS[notTaken]);
}

// One limit stopped it: the file's own, or what was left of the case's.
function withReason(error: unknown, room: number): unknown {
  const tooLarge = error instanceof DomainError && error.code === "file_too_large";
  return tooLarge && room < evidenceLimits().fileBytes ? new DomainError("files_too_much") : error;
}
