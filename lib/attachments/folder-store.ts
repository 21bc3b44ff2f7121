import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import type { ObjectStore } from "./object-store.ts";

const BATCH = 256 * 1024;
const NAME = /^[0-9a-f]{32}$/;

/**
 * Keeps objects as files below a folder, closed to other accounts. A file has its name only when all of it is on the disk: written
 * under another name, synced, renamed, and the folder synced too.
 */
export function folderStore(folder: string): ObjectStore {
  return {
    put: async (name, bytes) => write(pathOf(folder, name), bytes),
    get: async (name) => (await open(pathOf(folder, name), "r")).createReadStream(),
    remove: async (name) => {
      await rm(unfinished(pathOf(folder, name)), { force: true });
      await rm(pathOf(folder, name), { force: true });
    },
  };
}

function pathOf(folder: string, name: string): string {
  if (!NAME.test(name)) throw new Error("Not the name of an object");
  return join(resolve(folder), name.slice(0, 2), name);
}

async function write(path: string, bytes: Readable): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeSynced(unfinished(path), bytes);
    await rename(unfinished(path), path);
    await syncFolder(dirname(path));
  } catch (error) {
    bytes.destroy();
    await rm(unfinished(path), { force: true });
    throw error;
  }
}

async function writeSynced(path: string, bytes: Readable): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const batch of inBatches(bytes)) await file.writev(batch);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Fewer and larger writes: each is a trip to another thread and back. */
async function* inBatches(bytes: Readable): AsyncGenerator<Buffer[]> {
  let [batch, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of bytes) {
    batch.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size < BATCH) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (size > 0) yield batch;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unfinished(path: string): string {
  return `${path}.part`;
}
