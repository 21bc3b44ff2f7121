import { defineDownload } from "#lib/actions/define-download.ts";
import { couponPaper } from "../../../papers.ts";
import { couponNow } from "../coupon-now.ts";

export const GET = defineDownload({
  permission: "public",
  find: async (_nobody, locale) => {
    const held = await couponNow();
    return held && couponPaper(held, locale);
  },
});
