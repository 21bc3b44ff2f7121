import { defineDownload } from "#lib/actions/define-download.ts";
import { couponText } from "../../papers.ts";
import { receiptCoupon } from "../receipt-now.ts";

export const GET = defineDownload({
  permission: "public",
  find: async () => {
    const held = await receiptCoupon();
    return held && couponText(held);
  },
});
