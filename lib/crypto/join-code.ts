import { readCode, type TypedCode, writeCode } from "./code-letters.ts";
import { keyedHash } from "./keyed-hash.ts";

const LETTERS = 20; // 100 bits

/**
 * The code of the link by which others join a group complaint. It follows from the access code of the first complainant, who
 * therefore sees it again wherever they follow their case, and nothing of it has to be stored. It leads back to no access code.
 * @returns 20 letters and a check letter, ungrouped
 */
export function joinCodeFor(issueKey: Uint8Array, accessCode: string): string {
  return writeCode(keyedHash(issueKey, "join code", accessCode), LETTERS);
}

/** Reads a code as people type it, or as it stands in a link. */
export function parseJoinCode(typed: string): TypedCode {
  return readCode(typed, LETTERS);
}
