import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where people are sent who leave at once: a page of somebody else's that says nothing about anybody. */
export function elsewhere(locale: Locale): string {
  const { QUICK_EXIT_URL_KK, QUICK_EXIT_URL_RU, QUICK_EXIT_URL_EN } = env();
  return { kk: QUICK_EXIT_URL_KK, ru: QUICK_EXIT_URL_RU, en: QUICK_EXIT_URL_EN }[locale];
}
