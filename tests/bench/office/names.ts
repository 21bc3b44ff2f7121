import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { listBodiesForOffice } from "#lib/bodies/queries.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { type Name, namesOf } from "#lib/queue/meaning.ts";
import { CLOSED_PLACES } from "#lib/queue/schema.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { TEXTS } from "#tests/support/messages.ts";

/** What people mistype: a slip, no Kazakh letters, the wrong layout, Latin letters. */
export const MISTYPED = [
  "полицыя алматы",
  "прокуратура туркистан",
  "gjkbwbz",
  "психиатрическая болница",
  "Almaty polise",
  "кала акимдиги шымкент",
];

/** All names that words of a search can mean, as the office's pages put them together: texts in three languages and the register. */
export async function allNames(): Promise<Name[]> {
  const fixed = LOCALES.flatMap((locale) => {
    const text = (key: string) => TEXTS[locale].get(key) ?? "";
    return [
      ...REGION_CODES.flatMap((region) => namesOf({ region }, text(`regions.${region}`))),
      ...BODY_KINDS.flatMap((body) => namesOf({ body }, text(`bodies.${body}`))),
      ...CLOSED_PLACES.flatMap((place) => namesOf({ place }, text(`detention.${place}`))),
      ...RIGHTS.flatMap((right) => namesOf({ right }, text(`rights.${right}.name`))),
    ];
  });
  // Bodies of a region are a kind and a region, which have names of their own above: taken whole, one «Алматы» would swallow another.
  const central = (await listBodiesForOffice()).filter(({ regionCode }) => regionCode === null);
  const registered = central.flatMap(({ kind, names, aliases }) =>
    [...Object.values(names), ...aliases.split(",")].flatMap((name) => namesOf({ body: kind }, name)),
  );
  return [...fixed, ...registered];
}
