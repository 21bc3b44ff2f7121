import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** What every form of this door says of itself. */
export async function formLabels(locale: Locale): Promise<{ errorTitle: string; pending: string }> {
  const t = await getTranslations({ locale, namespace: "shell" });
  return { errorTitle: t("ui.errorTitle"), pending: t("ui.pending") };
}
