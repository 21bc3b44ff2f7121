import { headers } from "next/headers";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { isQuestion } from "#lib/intake/questions.ts";
import { ownScriptAddress } from "./kept-files.ts";

/**
 * Our own small scripts, after everything else has been read: one file, which only improves pages that work without it.
 * What is typed is kept on the pages that ask a question. Who saves data gets no typeface.
 */
export async function OwnScript({ locale, path }: { locale: Locale; path: string }) {
  const [t, sent] = await Promise.all([getTranslations({ locale, namespace: "keep" }), headers()]);
  const asks = isQuestion(/^\/form\/([a-z-]+)/.exec(path)?.[1] ?? "");
  const forKeeping = asks ? { "data-keep": `/${locale}/form/keep`, "data-unsaved": t("unsaved") } : {};
  const saving = sent.get("save-data") === "on" ? { "data-saving": "" } : {};
  return <script src={ownScriptAddress()} defer data-own="" {...forKeeping} {...saving} />;
}
