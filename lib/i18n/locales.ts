/** The three languages of the platform; Kazakh, the state language, comes first everywhere. */
export const LOCALES = ["kk", "ru", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** True when `value` is one of our locales; use it on everything that comes from a URL, a form or a database. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}

interface Wish {
  language: string;
  quality: number;
}

/**
 * Chooses the locale for a person who has not chosen one yet.
 *
 * @param acceptLanguage the browser's `Accept-Language` header ("ru-RU,ru;q=0.9,en;q=0.5"), absent for many plain clients
 * @returns the best-liked of our locales; Kazakh when the header names none of them. Never throws.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map(readWish);
  const liked = wishes.filter((wish) => wish.quality > 0).sort((a, b) => b.quality - a.quality);
  return liked.map((wish) => wish.language).find(isLocale) ?? "kk";
}

function readWish(entry: string): Wish {
  const [range = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { language: range.split("-")[0] ?? "", quality: Number.isFinite(quality) ? quality : 0 };
}
