/**
 * The 17 oblasts and 3 cities of republican significance, by ISO 3166-2 code, in the order of the KATO classifier. Names are
 * messages (`regions.json`, keys are these codes), so that no page needs a query to print one.
 */
export const REGION_CODES = [
  "KZ-10",
  "KZ-11",
  "KZ-15",
  "KZ-19",
  "KZ-23",
  "KZ-27",
  "KZ-31",
  "KZ-33",
  "KZ-35",
  "KZ-39",
  "KZ-43",
  "KZ-47",
  "KZ-55",
  "KZ-59",
  "KZ-61",
  "KZ-62",
  "KZ-63",
  "KZ-71",
  "KZ-75",
  "KZ-79",
] as const;

export type RegionCode = (typeof REGION_CODES)[number];

/**
 * Which division of the country these codes describe. Map 1 had 14 oblasts; since June 2022 (map 2) Abai, Zhetisu and Ulytau
 * are oblasts of their own. Figures by region are comparable within one map only, so statistics carry its number.
 */
export const REGION_MAP_VERSION = 2;

/** The nine-digit code of the national classifier (KATO) of a region: its ISO number and seven zeros. */
export function katoOf(code: RegionCode): string {
  return `${code.slice("KZ-".length)}0000000`;
}

/**
 * All regions with their names, in the alphabet of the locale (Kazakh: Ә after А, Қ after К …). Server only: browsers have no
 * Kazakh collation.
 *
 * @param t `await getTranslations({ locale, namespace: "regions" })`
 */
export function sortedRegions(locale: string, t: (code: RegionCode) => string): { code: RegionCode; name: string }[] {
  const { compare } = new Intl.Collator(locale);
  return REGION_CODES.map((code) => ({ code, name: t(code) })).sort((a, b) => compare(properPart(a.name), properPart(b.name)));
}

/** People look for «Абай», not for «область Абай»: the generic word before a Russian name does not count. */
function properPart(name: string): string {
  return name.slice(name.search(/\p{Lu}/u));
}
