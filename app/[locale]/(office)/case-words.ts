import type { QueueWords } from "#components/cases/queue-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** The translators that cases are shown with, made once for a page. */
export async function caseWords(locale: Locale): Promise<QueueWords> {
  const [office, cases, deadlines, regions, bodies] = await Promise.all([
    getTranslations({ locale, namespace: "office" }),
    getTranslations({ locale, namespace: "cases" }),
    getTranslations({ locale, namespace: "deadlines" }),
    getTranslations({ locale, namespace: "regions" }),
    getTranslations({ locale, namespace: "bodies" }),
  ]);
  return { office, cases, deadlines, regions, bodies };
}
