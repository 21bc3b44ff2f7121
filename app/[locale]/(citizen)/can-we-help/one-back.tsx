import { BackLink } from "#components/ui/back-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { pathAddress } from "#lib/precheck/path.ts";

/** To the question before; from the first one to the first page. */
export async function OneBack({ locale, path }: { locale: Locale; path: string }) {
  const ui = await getTranslations({ locale, namespace: "shell" });
  const before = path === "" ? "" : pathAddress(path.slice(0, -1));
  return <BackLink href={`/${locale}${before}`}>{ui("ui.back")}</BackLink>;
}
