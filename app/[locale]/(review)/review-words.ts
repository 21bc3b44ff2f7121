import type { Words } from "#components/review/words.ts";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** Every word that a page about summaries needs, by what it speaks of. */
export type ReviewWords = { words: Words; names: Words; bodies: Words; deadlines: DeadlineTranslator };

export async function reviewWords(locale: Locale): Promise<ReviewWords> {
  const of = (namespace: string) => getTranslations({ locale, namespace });
  const [words, names, bodies, deadlines] = await Promise.all([of("review"), of("anonymisation"), of("bodies"), of("deadlines")]);
  return { words, names, bodies, deadlines };
}
