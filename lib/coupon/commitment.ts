import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "#lib/audit/canonical-json.ts";
import type { Content } from "#lib/intake/submission.ts";

/** 32 random bytes in base64. Without them nobody can try out what a commitment stands for. */
export function newCouponSalt(): string {
  return randomBytes(32).toString("base64");
}

/**
 * Binds a coupon to what was sent: SHA-256 over the salt and the canonical bytes of the content, in base64. The content key
 * alone is enough to prove it later; the identity stays closed.
 *
 * @param content as it is sealed; its own `couponSalt` is the salt and no part of what it binds
 */
export function commitmentTo({ couponSalt = "", ...content }: Content): string {
  const plain = JSON.parse(JSON.stringify(content)) as Parameters<typeof canonicalJson>[0];
  return createHash("sha256").update(Buffer.from(couponSalt, "base64")).update(canonicalJson(plain)).digest("base64");
}
