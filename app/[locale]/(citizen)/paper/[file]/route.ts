import { defineDownload } from "#lib/actions/define-download.ts";
import { variantAt } from "#lib/paper/looks.ts";
import { printedForm } from "../printed-form.ts";

// The same for everybody. Shown rather than stored: a file in a list of downloads stays there longer than a page.
export const GET = defineDownload({
  permission: "public",
  shown: true,
  find: async (_nobody, locale, { file }) => {
    const variant = variantAt(locale, file);
    return variant && { name: `${variant.look}.pdf`, type: "application/pdf", body: await printedForm(variant) };
  },
});
