import { headers } from "next/headers";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { ownScriptAddress, ownScriptsOn } from "./own-scripts-on.ts";

/** Our own small scripts, after everything else has been read. Who saves data gets no typeface. */
export async function OwnScripts({ locale, path }: { locale: Locale; path: string }) {
  const [t, sent] = await Promise.all([getTranslations({ locale, namespace: "keep" }), headers()]);
  const names = ownScriptsOn(path).filter((name) => name !== "face" || sent.get("save-data") !== "on");
  const forKeeping = { "data-address": `/${locale}/form/keep`, "data-unsaved": t("unsaved") };
  return names.map((name) => <script key={name} src={ownScriptAddress(name)} defer data-own="" {...(name === "keep" ? forKeeping : {})} />);
}
