import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AbstractIntlMessages } from "use-intl";
import { env } from "#lib/env/read.ts";
import type { Locale } from "./locales.ts";

const known = new Map<Locale, Promise<AbstractIntlMessages>>();

/** All texts of a language, one namespace a file. Read once; read anew each time in development. */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const cached = known.get(locale);
  if (cached && env().NODE_ENV === "production") return cached;
  const messages = readMessages(join(process.cwd(), "lib/i18n/messages", locale));
  known.set(locale, messages);
  return messages;
}

async function readMessages(folder: string): Promise<AbstractIntlMessages> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const entries = await Promise.all(
    files.map(async (file) => [file.slice(0, -".json".length), JSON.parse(await readFile(join(folder, file), "utf8"))] as const),
  );
  return Object.fromEntries(entries);
}
