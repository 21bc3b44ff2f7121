import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { type DateParts, partsInFigures } from "#lib/intake/date-parts.ts";
import type { Fields } from "#lib/intake/telling.ts";

/** A date as it was given: in words when it is whole, else in figures. */
export async function dayGiven({ name, fields }: { name: string; fields: Fields }, locale: Locale): Promise<string> {
  const words = await getTranslations({ locale, namespace: "deadlines" });
  return partsInWords(
    { day: fields[`${name}.day`] ?? "", month: fields[`${name}.month`] ?? "", year: fields[`${name}.year`] ?? "" },
    words,
  );
}

/** The same from its parts. */
export function partsInWords(date: DateParts, words: Parameters<typeof dayInWords>[1]): string {
  const whole = date.day && date.month && date.year;
  return whole ? dayInWords(`${date.year}-${date.month.padStart(2, "0")}-${date.day.padStart(2, "0")}`, words) : partsInFigures(date);
}
