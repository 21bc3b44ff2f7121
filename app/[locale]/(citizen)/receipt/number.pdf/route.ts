import { defineDownload } from "#lib/actions/define-download.ts";
import { couponPaper } from "../../papers.ts";
import { receiptCoupon } from "../receipt-now.ts";

export const GET = defineDownload({
  permission: "public",
  find: async (_nobody, locale) => {
    const held = await receiptCoupon();
    return held && couponPaper(held, locale);
  },
});
