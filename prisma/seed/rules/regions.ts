import en from "#lib/i18n/messages/en/regions.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/regions.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/regions.json" with { type: "json" };
import { katoOf, REGION_CODES, REGION_MAP_VERSION } from "#lib/regions/regions.ts";

/** The rows of `rules.region`: the same codes and names that the pages show. */
export const REGIONS = REGION_CODES.map((code) => ({
  code,
  kato: katoOf(code),
  nameKk: kk[code],
  nameRu: ru[code],
  nameEn: en[code],
  mapVersion: REGION_MAP_VERSION,
}));
