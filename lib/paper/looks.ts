import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import type { Manner } from "#lib/intake/choices.ts";

/** How the printed form looks and speaks: the usual print, letters of 18 points and more, or easy words. */
export const LOOKS = ["normal", "large", "easy"] as const;
export type Look = (typeof LOOKS)[number];

/** One of the few forms there are. */
export type Variant = { locale: Locale; look: Look };

const ENDING = ".pdf";

/** In whose words a form asks: easy words in the easy form, the usual ones in the others. */
export function mannerOfLook(look: Look): Exclude<Manner, "child"> {
  return look === "easy" ? "easy" : "usual";
}

/** The address of a form: `/kk/paper/large.pdf`. */
export function paperAddress({ locale, look }: Variant): string {
  return `/${locale}/paper/${look}${ENDING}`;
}

/** The form behind the last part of an address, or null when there is none. */
export function variantAt(locale: string, file: string | undefined): Variant | null {
  const look = LOOKS.find((known) => file === `${known}${ENDING}`);
  return look && isLocale(locale) ? { locale, look } : null;
}

/**
 * What stands on every sheet, in letters and as a square code: which form this is, in which language, look and version.
 * Whoever reads a sheet back knows from it exactly what was asked.
 */
export function formMark({ locale, look }: Variant, version: string): string {
  return `OMB-FORM ${locale} ${look} ${version}`;
}
