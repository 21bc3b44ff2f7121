import { defineDownload } from "#lib/actions/define-download.ts";
import { couponText } from "../../../papers.ts";
import { couponNow } from "../coupon-now.ts";

export const GET = defineDownload({
  permission: "public",
  find: async () => {
    const held = await couponNow();
    return held && couponText(held);
  },
});
