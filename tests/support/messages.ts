import { basename } from "node:path";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { filesIn, textOf } from "#tests/support/source-files.ts";

/** Every text of a language by its full key: `citizen.start.title`. Elements of lists are numbered. */
export type Texts = Map<string, string>;

export const FOLDER = "lib/i18n/messages";

/** The areas of a language: one file each. */
export function areasOf(locale: Locale): string[] {
  return filesIn(`${FOLDER}/${locale}`, /\.json$/).map((path) => basename(path, ".json"));
}

function textsOf(locale: Locale): Texts {
  const texts: Texts = new Map();
  for (const area of areasOf(locale)) collect(area, JSON.parse(textOf(`${FOLDER}/${locale}/${area}.json`)), texts);
  return texts;
}

function collect(key: string, value: unknown, into: Texts): void {
  if (typeof value === "string") into.set(key, value);
  else for (const [name, inner] of Object.entries(value as object)) collect(`${key}.${name}`, inner, into);
}

export const TEXTS = Object.fromEntries(LOCALES.map((locale) => [locale, textsOf(locale)])) as Record<Locale, Texts>;
