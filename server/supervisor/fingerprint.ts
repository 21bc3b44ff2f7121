import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT, STATE } from "./checkout.ts";

/**
 * A hash over the names and contents of files, to tell whether what was made from them is still current.
 *
 * @param paths files and folders from the checkout's root; what does not exist counts as absent
 * @param facts anything else the result depends on
 */
export function fingerprint(paths: string[], facts: string[] = []): string {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, path);
  for (const fact of facts) hash.update(`fact\0${fact}\0`);
  return hash.digest("hex");
}

function addPath(hash: Hash, path: string): void {
  const found = statSync(join(CHECKOUT, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) for (const name of readdirSync(join(CHECKOUT, path)).sort()) addPath(hash, join(path, name));
  if (found?.isFile()) hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(CHECKOUT, path)));
}

/** Whether a step was last finished with this fingerprint. */
export function isCurrent(name: string, print: string): boolean {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, "utf8") === print;
}

/** Remembers that a step is finished with this fingerprint. */
export function markCurrent(name: string, print: string): void {
  mkdirSync(join(STATE, "stamps"), { recursive: true });
  writeFileSync(stampFile(name), print);
}

function stampFile(name: string): string {
  return join(STATE, "stamps", name);
}
