import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { type CouponFacts, readCouponText } from "./text.ts";

/*
 * A coupon is a signed note in the form of C2SP (signed-note): the text, an empty line, and
 * "— <key name> <base64(key hash || Ed25519 signature)>". Nothing here needs more than node:crypto, so that a coupon can be
 * checked on any machine, with no network and no database.
 */

/** The name that stands in each signature line and before each published key. */
export const KEY_NAME = "ombudsman-kz";

const ED25519 = Buffer.from([1]);
const KEY_HASH = 4;
const SIGNATURE = 64;

/** Why a note is no genuine coupon. */
export type CouponRefusal = "not_a_coupon" | "other_key" | "signature_wrong" | "text_malformed";

export type CouponVerdict = { genuine: true; facts: CouponFacts } | { genuine: false; refusal: CouponRefusal };

/** Signs a coupon's text with the office's Ed25519 key. The same text and key always give the same note. */
export function signCoupon(text: string, key: KeyObject): string {
  const hash = keyHash(rawKey(createPublicKey(key)));
  const sealed = Buffer.concat([hash, sign(null, Buffer.from(text, "utf8"), key)]).toString("base64");
  return `${text}\n— ${KEY_NAME} ${sealed}\n`;
}

/**
 * Checks a note against the office's public key. It accepts the exact bytes that `signCoupon` made and nothing else: no other
 * order, no blank more, no line break of another system, no second signature.
 */
export function verifyCoupon(note: string, publicKey: KeyObject): CouponVerdict {
  const parts = /^((?:[^\n]+\n)+)\n— ([^\n ]+) ([A-Za-z0-9+/]+={0,2})\n$/.exec(note);
  const [whole, text = "", name, sealed = ""] = parts ?? [];
  const bytes = Buffer.from(sealed, "base64");
  if (whole !== note || bytes.length !== KEY_HASH + SIGNATURE || bytes.toString("base64") !== sealed) return refuse("not_a_coupon");
  if (name !== KEY_NAME || !bytes.subarray(0, KEY_HASH).equals(keyHash(rawKey(publicKey)))) return refuse("other_key");
  if (!verify(null, Buffer.from(text, "utf8"), publicKey, bytes.subarray(KEY_HASH))) return refuse("signature_wrong");
  const facts = readCouponText(text);
  return facts ? { genuine: true, facts } : refuse("text_malformed");
}

/** What one of our own coupons says, without checking it again: what was sealed with it has already been checked. */
export function factsOf(note: string): CouponFacts {
  const facts = readCouponText(note.slice(0, note.indexOf("\n\n") + 1));
  if (!facts) throw new Error("A stored coupon has another form");
  return facts;
}

/** The public key as it is published, one line: `name+key hash in hex+base64(algorithm || key)` (C2SP signed-note, "vkey"). */
export function publishedKey(publicKey: KeyObject): string {
  const raw = rawKey(publicKey);
  return `${KEY_NAME}+${keyHash(raw).toString("hex")}+${Buffer.concat([ED25519, raw]).toString("base64")}`;
}

/** Reads a published key, or null when the line is none or does not hold together. */
export function readPublishedKey(line: string): KeyObject | null {
  const [, name, hash, base64 = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(base64, "base64");
  const raw = bytes.subarray(1);
  if (name !== KEY_NAME || bytes[0] !== ED25519[0] || keyHash(raw).toString("hex") !== hash) return null;
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") }, format: "jwk" });
}

function refuse(refusal: CouponRefusal): CouponVerdict {
  return { genuine: false, refusal };
}

function rawKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
}

function keyHash(raw: Uint8Array): Buffer {
  return createHash("sha256").update(`${KEY_NAME}\n`).update(ED25519).update(raw).digest().subarray(0, KEY_HASH);
}
