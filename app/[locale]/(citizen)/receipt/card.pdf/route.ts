import { defineDownload } from "#lib/actions/define-download.ts";
import { walletCard } from "../../papers.ts";
import { receiptNow } from "../receipt-now.ts";

export const GET = defineDownload({
  permission: "public",
  find: async (_nobody, locale) => {
    const receipt = await receiptNow();
    return receipt && walletCard(receipt, locale);
  },
});
