import { evidenceLimits } from "#lib/attachments/limits.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** The words about files. */
export type FilesWords = Awaited<ReturnType<typeof filesWords>>;

export function filesWords(locale: Locale) {
  return getTranslations({ locale, namespace: "files" });
}

/** The limits as the sentences about them name them. */
export function limitsInWords(): { files: number; megabytes: number; caseMegabytes: number } {
  const { files, fileBytes, caseBytes } = evidenceLimits();
  const mega = (bytes: number) => Math.floor(bytes / (1024 * 1024));
  return { files, megabytes: mega(fileBytes), caseMegabytes: mega(caseBytes) };
}
