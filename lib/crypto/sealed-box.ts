import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { pad, unpad } from "./padding.ts";
import { secretKey } from "./secret-key.ts";

/** Where a sealed value lives. It is bound into the seal: a blob moved to another row does not open. */
export type SealContext = { table: string; column: string; caseId: string; rowId: string };

const VERSION = 1;
const AES_256_GCM = 1;
const HEADER = 2;
const NONCE = 12;
const TAG = 16;

/** A fresh 32-byte data key. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/**
 * Seals bytes with AES-256-GCM: `version | algorithm | nonce | ciphertext | tag`.
 * The plaintext is padded in steps, so that a length tells little.
 * @param key 32 bytes, used for one case and one purpose only
 */
export function seal(key: Uint8Array, plaintext: Uint8Array, context: SealContext): Buffer {
  const header = Buffer.from([VERSION, AES_256_GCM]);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", secretKey(key), nonce);
  cipher.setAAD(additionalData(header, context));
  return Buffer.concat([header, nonce, cipher.update(pad(plaintext)), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what `seal` closed.
 * @throws Error on a wrong key, a wrong place, an altered byte or an unknown version: it fails closed.
 */
export function open(key: Uint8Array, blob: Uint8Array, context: SealContext): Buffer {
  if (blob.length < HEADER + NONCE + TAG || blob[0] !== VERSION || blob[1] !== AES_256_GCM) throw new Error("unsealable");
  const bytes = Buffer.from(blob);
  const header = bytes.subarray(0, HEADER);
  const decipher = createDecipheriv("aes-256-gcm", secretKey(key), bytes.subarray(HEADER, HEADER + NONCE));
  decipher.setAAD(additionalData(header, context));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  const padded = Buffer.concat([decipher.update(bytes.subarray(HEADER + NONCE, bytes.length - TAG)), decipher.final()]);
  return unpad(padded);
}

/** Seals a JSON document. */
export function sealDocument(key: Uint8Array, document: unknown, context: SealContext): Buffer {
  return seal(key, Buffer.from(JSON.stringify(document), "utf8"), context);
}

/** Opens a JSON document; the caller parses it with its schema. */
export function openDocument(key: Uint8Array, blob: Uint8Array, context: SealContext): unknown {
  return JSON.parse(open(key, blob, context).toString("utf8"));
}

function additionalData(header: Buffer, { table, column, caseId, rowId }: SealContext): Buffer {
  return Buffer.concat([header, Buffer.from(["ombudsman", table, column, caseId, rowId].join("|"), "utf8")]);
}
