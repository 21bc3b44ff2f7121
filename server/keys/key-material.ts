import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";

const LENGTH = 32;

/** 32 random bytes. */
export function randomKey(encoding: "base64" | "hex"): string {
  return randomBytes(LENGTH).toString(encoding);
}

/** The private half of a new X25519 pair, PKCS#8 DER in base64. */
export function vaultKey(): string {
  return generateKeyPairSync("x25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

/** A new Ed25519 key for signing, PKCS#8 DER in base64. Its public half can be computed from it at any time. */
export function signingKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

/** The public half that belongs to a private one, SPKI DER in base64. */
export function publicHalf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}
