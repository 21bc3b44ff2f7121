import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { ViewWords } from "#lib/intake/views.ts";
import { partsInWords } from "./day-given.ts";

/** The words that what others would see is put together from. */
export async function viewWords(locale: Locale): Promise<ViewWords> {
  const [text, names, bodies, regions, detention, days] = await Promise.all(
    (["views", "anonymisation", "bodies", "regions", "detention", "deadlines"] as const).map((namespace) =>
      getTranslations({ locale, namespace }),
    ),
  );
  if (!text || !names || !bodies || !regions || !detention || !days) throw new Error("Texts are missing");
  return {
    text: (key, values) => text(key, values),
    kinds: (code) => names(`kinds.${code}`),
    regionGroups: (code) => names(`regionGroups.${code}`),
    bodies: (code) => bodies(code),
    regions: (code) => regions(code),
    detention: (code) => detention(code),
    day: (parts) => partsInWords(parts, (key, values) => days(key, values)),
  };
}
