import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";

/**
 * Where sealed files lie: a folder or a bucket. It gets ciphertext only and names that say nothing.
 * There are no addresses to hand out: whoever may have a file gets it from our own processes.
 */
export interface ObjectStore {
  /**
   * Keeps an object for good: when this resolves, it survives the end of the process and of the machine, byte for byte.
   * When `bytes` fails, or anything else does, nothing stays under the name.
   */
  put(name: string, bytes: Readable): Promise<void>;
  /** @throws Error when there is no such object */
  get(name: string): Promise<Readable>;
  /** Removes an object, a half-written one too. One that is not there is as good as removed. */
  remove(name: string): Promise<void>;
}

/** A fresh name: 128 random bits, which tell neither case nor order nor kind. */
export function newObjectName(): string {
  return randomBytes(16).toString("hex");
}
