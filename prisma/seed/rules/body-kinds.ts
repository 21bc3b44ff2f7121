import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import en from "#lib/i18n/messages/en/bodies.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/bodies.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/bodies.json" with { type: "json" };

/** The rows of `rules.body_kind`: the same codes, names and order that the pages show. */
export const BODY_KIND_ROWS = BODY_KINDS.map((code, place) => ({
  code,
  nameKk: kk[code],
  nameRu: ru[code],
  nameEn: en[code],
  sort: place + 1,
}));
