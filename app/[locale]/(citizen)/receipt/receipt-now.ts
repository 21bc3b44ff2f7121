import { type Lodged, openDraft } from "#lib/intake/draft.ts";
import type { CouponOfCase } from "../papers.ts";
import { readToken } from "../token-cookie.ts";

/** The receipt of this browser's cookie, as long as the page with it can be opened. */
export async function receiptNow(): Promise<Lodged["receipt"] | null> {
  return (await openDraft(await readToken("draft")))?.lodged?.receipt ?? null;
}

/** The coupon on that receipt. */
export async function receiptCoupon(): Promise<CouponOfCase | null> {
  const receipt = await receiptNow();
  return receipt?.coupon ? { coupon: receipt.coupon, decideBy: receipt.decideBy } : null;
}
