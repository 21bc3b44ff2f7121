import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { secretKey } from "./secret-key.ts";

/** Which data key is wrapped: bound in, so that one case's key cannot stand in for another's. */
export type WrapContext = { caseId: string; purpose: string };

const VERSION = 1;
const X25519_HKDF_AES_256_GCM = 1;
const HEADER = 2;
const KEY_ID = 4;
const EPHEMERAL = 44; // X25519 public key as SPKI DER
const TAG = 16;

// A process has a handful of keys for as long as it lives, and reading one costs as much as using it.
const publicKeys = new Map<string, KeyObject>();
const privateKeys = new Map<string, KeyObject>();
const exported = new WeakMap<KeyObject, Buffer>();

/** Reads a vault public key (SPKI DER, base64). */
export function publicKey(base64: string): KeyObject {
  const key = publicKeys.get(base64) ?? createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" });
  publicKeys.set(base64, key);
  return key;
}

/** Reads a vault private key (PKCS#8 DER, base64). */
export function privateKey(base64: string): KeyObject {
  const key = privateKeys.get(base64) ?? createPrivateKey({ key: Buffer.from(base64, "base64"), format: "der", type: "pkcs8" });
  privateKeys.set(base64, key);
  return key;
}

/**
 * Wraps a 32-byte data key to a vault's public key (X25519, HKDF-SHA256, AES-256-GCM with a fresh ephemeral key):
 * `version | algorithm | key id | ephemeral public key | ciphertext | tag`. Whoever holds the public key alone can close but never open.
 */
export function wrapKey(vault: KeyObject, dataKey: Uint8Array, context: WrapContext): Buffer {
  const { publicKey: sent, privateKey: ephemeral } = newEphemeralPair();
  const header = Buffer.concat([Buffer.from([VERSION, X25519_HKDF_AES_256_GCM]), keyId(vault)]);
  const { key, nonce } = derive(diffieHellman({ privateKey: ephemeral, publicKey: vault }), sent, vault);
  const cipher = createCipheriv("aes-256-gcm", secretKey(key), nonce);
  cipher.setAAD(additionalData(header, context));
  return Buffer.concat([header, sent, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
}

// Written out as it is made: exporting it afterwards costs as much as making it. The library's types know both halves in one form only.
function newEphemeralPair(): { publicKey: Buffer; privateKey: KeyObject } {
  const encoding = { publicKeyEncoding: { format: "der", type: "spki" } } as const;
  return generateKeyPairSync("x25519", encoding as never) as unknown as { publicKey: Buffer; privateKey: KeyObject };
}

/**
 * Opens a wrapped data key with the vault's private key.
 * @throws Error when the key, the case or the purpose is another, or a byte was changed.
 */
export function unwrapKey(vault: KeyObject, wrapped: Uint8Array, context: WrapContext): Buffer {
  const bytes = Buffer.from(wrapped);
  const header = bytes.subarray(0, HEADER + KEY_ID);
  const ours = createPublicKey(vault);
  if (header[0] !== VERSION || header[1] !== X25519_HKDF_AES_256_GCM || !header.subarray(HEADER).equals(keyId(ours))) {
    throw new Error("unsealable");
  }
  const sent = bytes.subarray(header.length, header.length + EPHEMERAL);
  const theirs = createPublicKey({ key: sent, format: "der", type: "spki" });
  const { key, nonce } = derive(diffieHellman({ privateKey: vault, publicKey: theirs }), sent, ours);
  const decipher = createDecipheriv("aes-256-gcm", secretKey(key), nonce);
  decipher.setAAD(additionalData(header, context));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([decipher.update(bytes.subarray(header.length + EPHEMERAL, bytes.length - TAG)), decipher.final()]);
}

/** The first bytes of the public key's hash: tells which key of a rotation closed a blob. */
export function keyId(vault: KeyObject): Buffer {
  return createHash("sha256").update(spki(vault)).digest().subarray(0, KEY_ID);
}

// The ephemeral key is used once, so key and nonce may both come from it.
function derive(shared: Buffer, sent: Buffer, vault: KeyObject): { key: Buffer; nonce: Buffer } {
  const salt = Buffer.concat([sent, spki(vault)]);
  const bytes = Buffer.from(hkdfSync("sha256", secretKey(shared), salt, "ombudsman key wrap v1", 44));
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) };
}

function spki(vault: KeyObject): Buffer {
  const bytes = exported.get(vault) ?? vault.export({ format: "der", type: "spki" });
  exported.set(vault, bytes);
  return bytes;
}

function additionalData(header: Buffer, { caseId, purpose }: WrapContext): Buffer {
  return Buffer.concat([header, Buffer.from(`ombudsman|case_key|${caseId}|${purpose}`, "utf8")]);
}
