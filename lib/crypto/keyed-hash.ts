import { createHash, createHmac, hkdfSync } from "node:crypto";
import { secretKey } from "./secret-key.ts";

/** HMAC-SHA256 of a value under a key made for one purpose. */
export function keyedHash(key: Uint8Array, purpose: string, value: string | Uint8Array): Buffer {
  return createHmac("sha256", secretKey(key)).update(`${purpose}|`).update(value).digest();
}

/** Derives a 32-byte key for one purpose (HKDF-SHA256). */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey(secret), salt, `ombudsman ${purpose} v1`, 32));
}

/** Plain SHA-256. */
export function sha256(value: string | Uint8Array): Buffer {
  return createHash("sha256").update(value).digest();
}
