import { randomBytes } from "node:crypto";
import { groupCode, readCode, type TypedCode, writeCode } from "./code-letters.ts";
import { keyedHash } from "./keyed-hash.ts";

const LETTERS = 20; // 100 bits

/**
 * The access code that belongs to a sender's token: 100 bits, so a retry of one filing shows the same receipt
 * and nothing about the code has to be stored.
 * @returns 20 letters and a check letter, ungrouped
 */
export function accessCodeFor(issueKey: Uint8Array, token: Uint8Array): string {
  return writeCode(keyedHash(issueKey, "access code", token), LETTERS);
}

/**
 * A code that belongs to no sender's token, for somebody who lost theirs: 100 random bits.
 * @returns 20 letters and a check letter, ungrouped
 */
export function newAccessCode(): string {
  return writeCode(randomBytes(32), LETTERS);
}

/** Groups a code for people: `ABCD-EFGH-JKMN-PQRS-TVWX-Y`. */
export function groupAccessCode(code: string): string {
  return groupCode(code);
}

/** Reads an access code as people type it. */
export function parseAccessCode(typed: string): TypedCode {
  return readCode(typed, LETTERS);
}
