import { type CaseWords, rememberedWords, type Words } from "#components/cases/words.ts";
import type { QueueWords } from "#components/queue/queue-words.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** The translators that cases are shown with, made once for a page. */
export async function caseWords(locale: Locale): Promise<CaseWords> {
  const [office, cases, deadlines, regions, bodies] = await Promise.all([
    getTranslations({ locale, namespace: "office" }),
    getTranslations({ locale, namespace: "cases" }),
    getTranslations({ locale, namespace: "deadlines" }),
    getTranslations({ locale, namespace: "regions" }),
    getTranslations({ locale, namespace: "bodies" }),
  ]);
  return { office, cases, deadlines, regions, bodies };
}

type AllWords = CaseWords & QueueWords;

const known = new Map<Locale, Promise<AllWords>>();

/** Those that the queue and its filters are shown with. Kept from page to page, but for development, where texts change. */
export function queueWords(locale: Locale): Promise<AllWords> {
  const kept = known.get(locale);
  if (kept && env().NODE_ENV === "production") return kept;
  const words = makeQueueWords(locale);
  known.set(locale, words);
  words.catch(() => known.delete(locale));
  return words;
}

async function makeQueueWords(locale: Locale): Promise<AllWords> {
  const [words, queue, detention, rights] = await Promise.all([
    caseWords(locale),
    getTranslations({ locale, namespace: "queue" }),
    getTranslations({ locale, namespace: "detention" }),
    getTranslations({ locale, namespace: "rights" }),
  ]);
  const all = { ...words, queue, detention, rights };
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, rememberedWords(each as Words)])) as AllWords;
}
