import { createHash, randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newDataKey } from "#lib/crypto/sealed-box.ts";
import { openingStream, sealingStream } from "#lib/crypto/sealed-stream.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { type Named, refuse } from "./commands.ts";
import { shownName } from "./file-name.ts";
import type { Holder } from "./holder.ts";
import { HEAD_BYTES, kindOf } from "./kinds.ts";
import { evidenceLimits } from "./limits.ts";
import { type Arriving, lengthOf, partPlace } from "./manifest.ts";
import { newObjectName } from "./object-store.ts";
import { type ArrivingFile, beginFile, beginPart, completeFile, dropFile, endPart, listFiles } from "./record.ts";
import { assertRoomOnDisk } from "./room-on-disk.ts";
import { objectStore } from "./store.ts";

/*
 * A file that comes in several goes, because the line breaks or its sender pauses. Each go becomes an object of its own, sealed as a
 * whole; what arrived before the line broke is kept. The file counts as arrived when all of it was read back and is what it should be.
 */

/** How far a file has come, in bytes. */
export type Progress = { offset: number; announced: number; complete: boolean };

/** What begins: a name, its length, and its SHA-256 in base64 where the sender's device could work it out. */
export type Announced = Named & { length: number; sha256?: string };

/**
 * Begins a file that will come in pieces.
 * @returns its id
 * @throws DomainError file_empty, file_too_large, files_too_many, files_too_much, files_no_room, draft_gone
 */
export async function announceFile(holder: Holder, { name, description, length, sha256 }: Announced): Promise<string> {
  if (length === 0) throw new DomainError("file_empty");
  if (length > evidenceLimits().fileBytes) throw new DomainError("file_too_large");
  await assertRoomOnDisk();
  const id = randomUUID();
  const fileKey = newDataKey().toString("base64");
  refuse(
    await beginFile(holder, id, { name: shownName(name), description, fileKey, announced: length, expected: sha256, parts: [] }, length),
  );
  return id;
}

/** How far a file has come, or null when this holder has no such file. A piece of it that is under way is ended first, so that it counts. */
export async function progressOf(holder: Holder, id: string): Promise<Progress | null> {
  await endPieceUnderWay(id);
  const found = await find(holder, id);
  if (!found) return null;
  const offset = lengthOf(found.file);
  // All of it was here when something broke: what was left to do is done now.
  const complete = found.complete || (offset === found.file.announced && (await finish(holder, found)));
  return { offset, announced: found.file.announced ?? offset, complete };
}

/**
 * Takes the next piece of a file. Where the line breaks, what came until then is kept.
 *
 * @returns how far the file has come
 * @throws DomainError not_found, piece_elsewhere (the piece does not begin where the file ends), and what `receiveFile` refuses
 */
export async function receivePiece(holder: Holder, id: string, offset: number, bytes: Readable): Promise<Progress> {
  await endPieceUnderWay(id);
  const found = await find(holder, id);
  if (!found) throw new DomainError("not_found");
  const { announced = 0 } = found.file;
  if (found.complete || lengthOf(found.file) !== offset) throw new DomainError("piece_elsewhere");
  const file = await underWay(id, (stop) => keepPiece(holder, found, untilItBreaks(bytes, announced - offset, stop)));
  const complete = lengthOf(file) === announced && (await finish(holder, { ...found, file }));
  return { offset: lengthOf(file), announced, complete };
}

async function keepPiece(holder: Holder, { id, file }: ArrivingFile, piece: Piece): Promise<Arriving> {
  const objectName = newObjectName();
  if (!(await beginPart(holder, id, objectName, file.parts.length))) throw new DomainError("piece_elsewhere");
  const sealing = sealingStream(Buffer.from(file.fileKey, "base64"), partPlace(objectName));
  const ends = await Promise.allSettled([pipeline(piece.bytes, sealing), objectStore().put(objectName, sealing)]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  const length = piece.length();
  // Nothing came: the object stays nobody's, and is swept.
  if (length === 0) return file;
  const longer = { ...file, parts: [...file.parts, { name: objectName, length }] };
  if (!(await endPart(holder, id, objectName, longer))) throw new DomainError("not_found");
  return longer;
}

/** Reads all of a file back, and counts it as arrived if it is what was announced and of a kind we take; else it goes. */
async function finish(holder: Holder, { id, file }: ArrivingFile): Promise<true> {
  const { head, sha256, length } = await readBack(file);
  const kind = await kindOf(head);
  const broken = length !== file.announced || (file.expected !== undefined && file.expected !== sha256);
  const notTaken = kind && !broken ? await completeFile(holder, id, { ...file, kind, sha256 }) : null;
  if (!kind || broken || notTaken) await dropFile(holder, id);
  if (!kind) throw new DomainError("file_kind");
  if (broken) throw new DomainError("file_broken_off");
  refuse(notTaken);
  return true;
}

async function readBack({ parts, fileKey }: Arriving): Promise<{ head: Buffer; sha256: string; length: number }> {
  const hash = createHash("sha256");
  let [head, length] = [Buffer.alloc(0), 0];
  for (const { name } of parts) {
    const opening = openingStream(Buffer.from(fileKey, "base64"), partPlace(name));
    await pipeline(await objectStore().get(name), opening, async (clear: AsyncIterable<Buffer>) => {
      for await (const chunk of clear) {
        hash.update(chunk);
        length += chunk.length;
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      }
    });
  }
  return { head, sha256: hash.digest("base64"), length };
}

async function find(holder: Holder, id: string): Promise<ArrivingFile | undefined> {
  return (await listFiles(holder)).find((file) => file.id === id);
}

type Piece = { bytes: AsyncIterable<Buffer>; length: () => number };

// A broken line ends the piece, it does not spoil it. More than the file has left is somebody's mistake.
function untilItBreaks(bytes: Readable, most: number, stop: AbortSignal): Piece {
  let length = 0;
  stop.addEventListener("abort", () => bytes.destroy(), { once: true });
  async function* coming(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of bytes) {
        length += (chunk as Buffer).length;
        if (length > most) throw new DomainError("file_too_large");
        yield chunk as Buffer;
      }
    } catch (error) {
      if (error instanceof DomainError) throw error;
    }
  }
  return { bytes: coming(), length: () => length };
}

// One piece of a file at a time in this process: who comes back after a lost signal ends the one that still waits for it.
const pieces = new Map<string, { stop: AbortController; done: Promise<unknown> }>();

async function endPieceUnderWay(id: string): Promise<void> {
  const piece = pieces.get(id);
  piece?.stop.abort();
  await piece?.done.catch(() => undefined);
}

async function underWay<Result>(id: string, take: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const done = take(stop.signal);
  const piece = { stop, done };
  pieces.set(id, piece);
  try {
    return await done;
  } finally {
    if (pieces.get(id) === piece) pieces.delete(id);
  }
}
