import { randomInt } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { privateKey } from "#lib/crypto/key-wrap.ts";
import { deriveKey } from "#lib/crypto/keyed-hash.ts";
import { open, seal } from "#lib/crypto/sealed-box.ts";
import { secret } from "#lib/env/read.ts";
import { accessLocator, type CodePeppers } from "#lib/vault/case-keys.ts";
import { signCoupon } from "./note.ts";
import { type CouponFacts, couponText } from "./text.ts";

/** A case number that may be free: the year and six random digits, so that a number tells neither order nor volume. */
export function proposeNumber(receivedOn: string): string {
  return `${receivedOn.slice(0, 4)}-${String(randomInt(1_000_000)).padStart(6, "0")}`;
}

/** A signed coupon. @param receivedAt told to the minute, in the office's time */
export function issueCoupon({ receivedAt, ...facts }: Omit<CouponFacts, "receivedAt"> & { receivedAt: Temporal.Instant }): string {
  const minute = receivedAt.toZonedDateTimeISO("+05:00").toString({ smallestUnit: "minute", timeZoneName: "never" });
  return signCoupon(couponText({ ...facts, receivedAt: minute }), privateKey(secret("COUPON_SIGNING_KEY")));
}

/**
 * Seals a coupon for the bearer of the access code: it holds the minute of filing, which must not lie in clear beside a case.
 * A retry of the filing derives the same code and opens it again.
 */
export function sealCoupon(coupon: string, code: string, peppers: CodePeppers): Buffer {
  return seal(couponKey(code, peppers), Buffer.from(coupon, "utf8"), contextOf(code, peppers));
}

/** Opens what `sealCoupon` closed. @throws Error when the code is another */
export function openCoupon(sealed: Uint8Array, code: string, peppers: CodePeppers): string {
  return open(couponKey(code, peppers), sealed, contextOf(code, peppers)).toString("utf8");
}

function couponKey(code: string, peppers: CodePeppers): Buffer {
  return deriveKey(Buffer.from(code, "utf8"), peppers.key, "coupon key");
}

// Bound to the code and not to the case: a retry does not know the case's id before it has opened the coupon.
function contextOf(code: string, peppers: CodePeppers) {
  return { table: "coupon", column: "sealed", caseId: "", rowId: accessLocator(code, peppers).toString("hex") };
}
