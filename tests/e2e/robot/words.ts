import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";

const FOLDER = join(import.meta.dirname, "../../../lib/i18n/messages");

/** The platform's words in one language by their full key: `words("journey.check.send")`. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

const known = new Map<Locale, Words>();

/** What the pages say in this language. @throws for a key that does not exist */
export function wordsOf(locale: Locale): Words {
  const words =
    known.get(locale) ?? (createTranslator({ locale, messages: messagesOf(locale), onError: refuse } as never) as unknown as Words);
  known.set(locale, words);
  return words;
}

function messagesOf(locale: Locale): Record<string, object> {
  const areas = readdirSync(join(FOLDER, locale)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    areas.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(join(FOLDER, locale, name), "utf8"))]),
  );
}

function refuse(error: Error): never {
  throw error;
}
