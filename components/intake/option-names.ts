import type { RadioOption } from "#components/ui/radio-cards.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Choice, OptionList, Ticks } from "#lib/intake/fields.ts";
import { sortedRegions } from "#lib/regions/regions.ts";
import type { PageWords } from "./journey-words.ts";

/** The options of a field with their names, in the order of offering; regions in the order of the reader's alphabet. */
export async function namedOptions(field: Choice | Ticks, locale: Locale, words: PageWords): Promise<RadioOption[]> {
  const { names, options } = field;
  if (!names) return options.map((value) => ({ value, label: words.say(value), hint: words.ifAny(`${value}Hint`) }));
  if (names === "regions") {
    const regions = await getTranslations({ locale, namespace: "regions" });
    return sortedRegions(locale, (code) => regions(code)).map(({ code, name }) => ({ value: code, label: name }));
  }
  const t = await getTranslations({ locale, namespace: names });
  if (names === "rights") return options.map((value) => ({ value, label: t(`${value}.name`), hint: t(`${value}.hint`) }));
  return options.map((value) => ({ value, label: t(value) }));
}

/** The name of one option. */
export async function optionName(option: string, names: OptionList | undefined, locale: Locale, words: PageWords): Promise<string> {
  if (!names) return words.say(option);
  const t = await getTranslations({ locale, namespace: names });
  return names === "rights" ? t(`${option}.name`) : t(option);
}
