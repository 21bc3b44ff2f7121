import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { signCoupon } from "#lib/coupon/note.ts";
import { type CouponFacts, couponText } from "#lib/coupon/text.ts";

export const FACTS: CouponFacts = {
  number: "2026-004127",
  receivedAt: "2026-11-25T14:05+05:00",
  registeredOn: "2026-11-25",
  channel: "web",
  commitment: Buffer.alloc(32, 7).toString("base64"),
};

/** A signing key of its own, as an office or a forger would make one. */
export function aSigningKey(): { signs: KeyObject; checks: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { signs: privateKey, checks: publicKey };
}

/** A signed coupon with some facts of your own. */
export function aCoupon(key: KeyObject, facts: Partial<CouponFacts> = {}): string {
  return signCoupon(couponText({ ...FACTS, ...facts }), key);
}
