import type { Metadata } from "next";
import type { GuidePage } from "#lib/guidance/pages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** "For you · Open door": neutral, and different for each page, so that somebody who hears titles knows where they are. */
export async function guideTitle(locale: Locale, page: GuidePage | "index"): Promise<Metadata> {
  const [guide, shell] = await Promise.all([
    getTranslations({ locale, namespace: "guide" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  return { title: `${guide(`titles.${page}`)} · ${shell("citizen.name")}` };
}
