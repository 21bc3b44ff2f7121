import { createPublicKey } from "node:crypto";
import { privateKey } from "#lib/crypto/key-wrap.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { secret } from "#lib/env/read.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { publishedKey } from "./note.ts";
import { openCoupon } from "./record.ts";

/** The coupon of a case for the bearer of its access code, or null where number and code fit no case with a coupon. */
export async function findCoupon({ number, code }: Credentials): Promise<string | null> {
  const peppers = codePeppers();
  const rows = await citizenDb().$queryRaw<{ sealed: Uint8Array | null }[]>`
    SELECT intake.coupon_of(${bytes(accessLocator(code, peppers))}, ${number}) AS sealed`;
  const sealed = rows[0]?.sealed;
  return sealed ? openCoupon(sealed, code, peppers) : null;
}

/** The public half of the key that signs coupons now, as it is published. */
export function couponKeyLine(): string {
  return publishedKey(createPublicKey(privateKey(secret("COUPON_SIGNING_KEY"))));
}
