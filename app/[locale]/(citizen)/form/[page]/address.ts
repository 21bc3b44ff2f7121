import type { Locale } from "#lib/i18n/locales.ts";
import type { Manner } from "#lib/intake/choices.ts";
import type { FormPage, NoticeCode } from "#lib/intake/standing.ts";

type Query = { change?: boolean; notice?: NoticeCode; manner?: Manner; topic?: string };

/** The address of a page of the form without its language, as the language switch needs it. */
export function formPath(page: FormPage | "track", { change, notice, manner, topic }: Query = {}): string {
  const query = new URLSearchParams({
    ...(change && { change: "1" }),
    ...(notice && { notice }),
    ...(manner && { manner }),
    ...(topic && { topic }),
  }).toString();
  return `${page === "track" ? "/track" : `/form/${page}`}${query && `?${query}`}`;
}

/** The same with its language. */
export function formAddress(locale: Locale, page: FormPage | "track", query?: Query): string {
  return `/${locale}${formPath(page, query)}`;
}
