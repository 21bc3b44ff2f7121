import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createTranslator } from "next-intl";

const FOLDER = join(import.meta.dirname, "../../../lib/i18n/messages");

/** Every message of a language, as the pages get them: one namespace for each file. */
function messagesOf(locale: string): Record<string, object> {
  const files = readdirSync(join(FOLDER, locale)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(files.map((name) => [basename(name, ".json"), JSON.parse(readFileSync(join(FOLDER, locale, name), "utf8"))]));
}

/** The translator outside Next: the same messages and the same library, and no fallback. */
export async function getTranslations({ locale, namespace }: { locale: string; namespace: string }) {
  const refuse = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, namespace, messages: messagesOf(locale), onError: refuse } as Parameters<typeof createTranslator>[0]);
}
