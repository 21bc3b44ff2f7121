import en from "#lib/i18n/messages/en/regions.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/regions.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/regions.json" with { type: "json" };
import type { RegionCode } from "#lib/regions/regions.ts";

/** A region's name in the cases that names of bodies need. */
export type RegionForms = {
  /** Қостанай облысы */
  kk: string;
  /** Қостанай облысының */
  kkGenitive: string;
  /** Қостанай облыстық / Астана қаласының: what stands before «соты» */
  kkCourt: string;
  /** Костанайской области */
  ruGenitive: string;
  /** Костанайской области, городу Астане: after «по» */
  ruDative: string;
  /** Костанайский областной суд */
  ruCourt: string;
  /** Kostanay Region */
  en: string;
};

/** Russian names of the cities that decline; «Алматы» does not. */
const CITIES: Partial<Record<RegionCode, { genitive: string; dative: string }>> = {
  "KZ-71": { genitive: "города Астаны", dative: "городу Астане" },
  "KZ-75": { genitive: "города Алматы", dative: "городу Алматы" },
  "KZ-79": { genitive: "города Шымкента", dative: "городу Шымкенту" },
};

/** Named after a person, a river and a mountain: these stand in the genitive themselves («область Абай», «Абай облысының соты»). */
const NAMED_IN_GENITIVE: readonly RegionCode[] = ["KZ-10", "KZ-33", "KZ-62"];

export function formsOf(code: RegionCode): RegionForms {
  const city = CITIES[code];
  const whole = city !== undefined || NAMED_IN_GENITIVE.includes(code);
  const [genitive, dative] = city ? [city.genitive, city.dative] : [inRussianGenitive(ru[code]), inRussianGenitive(ru[code])];
  const kkGenitive = `${kk[code]}ның`;
  return {
    kk: kk[code],
    kkGenitive,
    kkCourt: whole ? kkGenitive : kk[code].replace(/облысы$/, "облыстық"),
    ruGenitive: genitive,
    ruDative: dative,
    ruCourt: whole ? `Суд ${genitive}` : ru[code].replace(/ая область$/, "ий областной суд"),
    en: city ? en[code].replace(/ city$/, " City") : `${en[code].replace(/ Region$/, "")} Region`,
  };
}

/** Feminine words have one form for both cases: «Костанайской области», «области Абай». */
function inRussianGenitive(name: string): string {
  return name.replace(/ая область$/, "ой области").replace(/^область /, "области ");
}
