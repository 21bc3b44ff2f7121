import { defineDownload } from "#lib/actions/define-download.ts";
import { couponKeyLine } from "#lib/coupon/queries.ts";

// The same for everybody and in no language: whoever checks a coupon compares it with the key the office publishes elsewhere.
export const GET = defineDownload({
  permission: "public",
  shown: true,
  find: async () => ({ name: "coupon-key.txt", type: "text/plain; charset=utf-8", body: `${couponKeyLine()}\n` }),
});
