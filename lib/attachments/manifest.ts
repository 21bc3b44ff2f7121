import { z } from "zod";
import { keyedHash } from "#lib/crypto/keyed-hash.ts";
import type { SealContext } from "#lib/crypto/sealed-box.ts";
import { FILE_KINDS } from "./kinds.ts";

const part = z.object({ name: z.string(), length: z.number() });

/** A file on its way, as the bearer of the token may open it. Lengths in bytes. */
export const arrivingSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  /** 32 bytes in base64, of this file alone. */
  fileKey: z.string(),
  /** The length that was announced, for one that comes in several goes. */
  announced: z.number().optional(),
  /** The SHA-256 that its sender's device worked out. */
  expected: z.string().optional(),
  /** Its objects in order. */
  parts: z.array(part),
  /** What is known when all of it is there. */
  kind: z.enum(FILE_KINDS).optional(),
  sha256: z.string().optional(),
});
export type Arriving = z.infer<typeof arrivingSchema>;

/** A file of a case: what it is, byte for byte, and in which objects it lies. Sealed with one of the case's keys. */
export const evidenceSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  kind: z.enum(FILE_KINDS),
  length: z.number(),
  /** In base64. It stands in here alone: outside there is only its HMAC. */
  sha256: z.string(),
  parts: z.array(part),
});
export type EvidenceManifest = z.infer<typeof evidenceSchema>;

/** Bytes of a file that are here. */
export function lengthOf({ parts }: Pick<Arriving, "parts">): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Where a file's manifest or key is sealed to. */
export function evidenceContext(caseId: string, evidenceId: string, column: "sealed" | "wrapped_key"): SealContext {
  return { table: "evidence", column, caseId, rowId: evidenceId };
}

/** Where an object of a file is sealed to. */
export function partPlace(objectName: string): string {
  return `evidence_part|${objectName}`;
}

/**
 * Binds a case to a file without telling which file: HMAC-SHA256 of its SHA-256 under one of the case's keys. A bare hash would tell
 * everybody who has the same file that it was sent.
 */
export function evidenceCommitment(caseKey: Uint8Array, sha256: string): string {
  return keyedHash(caseKey, "evidence commitment", Buffer.from(sha256, "base64")).toString("base64");
}
