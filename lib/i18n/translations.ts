import { createTranslator } from "use-intl/core";
import { env } from "#lib/env/read.ts";
import { loadMessages } from "./load-messages.ts";
import type { Locale } from "./locales.ts";

/** The texts of one namespace in one language: a key and its values in, a finished sentence out. */
export type Translator = ReturnType<typeof createTranslator>;

const known = new Map<string, Promise<Translator>>();

/**
 * The texts of a namespace. A missing text is a fault and never falls back to another language in silence: it throws, and the
 * parity test keeps it from happening.
 *
 * Made once a process: reading a sentence with values in it costs more than filling them in, and a library that makes its
 * texts anew for each request spends a millisecond of a filing on it. In development they are made anew each time.
 */
export function getTranslations({ locale, namespace }: { locale: Locale; namespace: string }): Promise<Translator> {
  const name = `${locale} ${namespace}`;
  const made = known.get(name);
  if (made && env().NODE_ENV === "production") return made;
  const making = makeTranslator(locale, namespace);
  known.set(name, making);
  making.catch(() => known.delete(name));
  return making;
}

async function makeTranslator(locale: Locale, namespace: string): Promise<Translator> {
  const messages = await loadMessages(locale);
  return createTranslator({ locale, messages, namespace, timeZone: "Asia/Almaty", onError: refuse } as never);
}

function refuse(error: Error): never {
  throw error;
}
