import { randomBytes } from "node:crypto";
import { readCode, type TypedCode, writeCode } from "./code-letters.ts";

const LETTERS = 10; // 50 bits

/** A code in two parts of ten letters and a check letter each. Only both together open anything: 100 random bits. */
export type TwoPartCode = readonly [string, string];

/** Draws a fresh code. */
export function newTwoPartCode(): TwoPartCode {
  return [writeCode(randomBytes(8), LETTERS), writeCode(randomBytes(8), LETTERS)];
}

/** Reads one part as people type it. */
export function parsePart(typed: string): TypedCode {
  return readCode(typed, LETTERS);
}

/** Both parts as one secret, in an order of their own: nobody has to remember which of them was the first. */
export function joinParts(code: TwoPartCode): string {
  return [...code].sort().join("-");
}
