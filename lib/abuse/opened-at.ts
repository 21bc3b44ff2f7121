import { timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { secretBytes } from "#lib/env/read.ts";

const ONE_DAY = 86_400_000;

/** A signed note of when a page was shown, for this one filing: it fits no other. */
export function writeOpenedAt(filingToken: string, now = Date.now()): string {
  return `${now.toString(36)}.${signature(filingToken, now.toString(36))}`;
}

/** How many seconds ago the page was shown that a form came from; null when it does not say so truthfully. */
export function secondsSince(openedAt: string, filingToken: string, now = Date.now()): number | null {
  const [time = "", signed = ""] = openedAt.split(".");
  const expected = signature(filingToken, time);
  if (signed.length !== expected.length || !timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) return null;
  const passed = now - Number.parseInt(time, 36);
  return passed >= 0 && passed < ONE_DAY * 3 ? passed / 1000 : null;
}

function signature(filingToken: string, time: string): string {
  const key = deriveKey(secretBytes("LOCKER_PEPPER"), Buffer.alloc(0), "page shown");
  return keyedHash(key, "page shown", `${filingToken}|${time}`).toString("base64url");
}
