import type { Locale } from "#lib/i18n/locales.ts";
import type { FilesWords } from "./files-words.ts";

const MIB = 1024 * 1024;

/** A file's size as people know it from their telephone: "2.4 MB", "86 KB". */
export function sizeInWords(bytes: number, locale: Locale, t: FilesWords): string {
  const large = bytes >= MIB;
  const amount = large ? bytes / MIB : Math.max(1, Math.round(bytes / 1024));
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: large ? 1 : 0 }).format(amount);
  return large ? t("size.megabytes", { figures }) : t("size.kilobytes", { figures });
}
