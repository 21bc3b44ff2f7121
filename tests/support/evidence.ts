import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Holder } from "#lib/attachments/holder.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { newLockerToken, saveLocker } from "#lib/intake/locker.ts";

/** Some bytes that are a JPEG to whoever looks at the beginning, with words in them that must never be found in clear. */
export function aPhoto(length = 100_000, canary = "КАНАРЕЙКА-17-canary"): Buffer {
  const start = Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex");
  const filling = Buffer.alloc(Math.max(0, length - start.length), `${canary} ${length} `);
  return Buffer.concat([start, filling]).subarray(0, length);
}

/** The locker of a draft, and the holder of its files. */
export async function aHolder(document: unknown = {}, expiresAt = new Date(Date.now() + 3_600_000)): Promise<Holder & { token: string }> {
  const token = newLockerToken();
  await saveLocker(token, 0, document, expiresAt);
  return { ...holderOf(token), token };
}

/** Bytes as they come over a line: piece by piece, and broken off after so many of them. */
export function overTheLine(bytes: Buffer, { piece = 30_000, cutAfter = Number.POSITIVE_INFINITY } = {}): Readable {
  return Readable.from(
    (async function* () {
      for (let at = 0; at < bytes.length; at += piece) {
        if (at >= cutAfter) throw new Error("line broke");
        yield bytes.subarray(at, at + piece);
      }
    })(),
  );
}

/** Everything that lies below a folder, as one heap of bytes, and the names of the files. */
export function lyingIn(folder: string): { names: string[]; bytes: Buffer } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    names: files.map(({ name }) => name),
    bytes: Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))),
  };
}
