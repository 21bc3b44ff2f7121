import type { Locale } from "#lib/i18n/locales.ts";
import { WISHES, type Wish } from "#lib/wishes/offers.ts";

/** Wishes that the page of one wish answers; a name has pages of its own. */
const WISH_PAGES = WISHES.filter((wish) => wish !== "name");
export type WishPage = Exclude<Wish, "name">;

/** The address of a wish. */
export function wishAddress(locale: Locale, wish: Wish): string {
  return `/${locale}/track/case/${wish === "name_openly" ? "openly" : wish}`;
}

/** The wish of the last part of an address, or null. */
export function wishOfAddress(word: string): WishPage | null {
  return WISH_PAGES.find((wish): wish is WishPage => (wish === "name_openly" ? "openly" : wish) === word) ?? null;
}
