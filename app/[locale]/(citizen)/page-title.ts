import type { Metadata } from "next";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** A name from `titles` of citizen.json. Titles are neutral: no question, no word about what this place is for. */
export type PageName = "page" | "done" | "track" | "visit";

/** "Page 3 · Open door"; with "Error:" in front when something has to be put right, for those who hear the title first. */
export async function pageTitle(locale: Locale, name: PageName, { number = 1, failed = false } = {}): Promise<Metadata> {
  const [citizen, shell] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const title = `${citizen(`titles.${name}`, { number })} · ${shell("citizen.name")}`;
  return { title: failed ? `${shell("ui.errorPrefix")} ${title}` : title };
}
