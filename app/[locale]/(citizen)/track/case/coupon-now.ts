import { findCoupon } from "#lib/coupon/queries.ts";
import type { CouponOfCase } from "../../papers.ts";
import { visitNow } from "../visit-now.ts";

/** The coupon of the case that this visit follows, or null: cases from before there were coupons have none. */
export async function couponNow(): Promise<CouponOfCase | null> {
  const now = await visitNow();
  if (!now?.visit?.credentials || !now.followed) return null;
  const coupon = await findCoupon(now.visit.credentials);
  return coupon ? { coupon, decideBy: now.followed.decideBy } : null;
}
