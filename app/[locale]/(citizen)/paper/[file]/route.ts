import { defineDownload } from "#lib/actions/define-download.ts";
import { variantAt } from "#lib/paper/looks.ts";
import { printedForm } from "../printed-form.ts";

// Stored and not shown: what is no page goes out under a policy that forbids everything, the browser's own viewer included.
export const GET = defineDownload({
  permission: "public",
  find: async (_nobody, locale, { file }) => {
    const variant = variantAt(locale, file);
    return variant && { name: `${variant.locale}-${variant.look}.pdf`, type: "application/pdf", body: await printedForm(variant) };
  },
});
