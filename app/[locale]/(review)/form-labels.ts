import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

/** What every form of this door says of itself. */
export async function formLabels(locale: Locale): Promise<{ errorTitle: string; pending: string }> {
  const t = await getTranslations({ locale, namespace: "shell" });
  return { errorTitle: t("ui.errorTitle"), pending: t("ui.pending") };
}
