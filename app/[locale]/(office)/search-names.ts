import type { Words } from "#components/cases/words.ts";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { listBodiesForOffice } from "#lib/bodies/queries.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { type Name, namesOf } from "#lib/queue/meaning.ts";
import { CLOSED_PLACES } from "#lib/queue/schema.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { queueWords } from "./case-words.ts";

/** All names that words of a search can mean, in the three languages: whoever searches writes in the one they think in. */
export async function searchNames(): Promise<Name[]> {
  const [languages, bodies] = await Promise.all([Promise.all(LOCALES.map(queueWords)), listBodiesForOffice()]);
  const fixed = languages.flatMap(({ regions, bodies: kinds, detention, rights }) => [
    ...named(REGION_CODES, regions, (region) => ({ region })),
    ...named(BODY_KINDS, kinds, (body) => ({ body })),
    ...named(CLOSED_PLACES, detention, (place) => ({ place })),
    ...named(
      RIGHTS,
      (code) => rights(`${code}.name`),
      (right) => ({ right }),
    ),
  ]);
  // Bodies of a region are a kind and a region, which have names of their own above: taken whole, one «Алматы» would swallow another.
  const central = bodies.filter(({ regionCode }) => regionCode === null);
  const registered = central.flatMap(({ kind, names, aliases }) =>
    [...Object.values(names), ...aliases.split(",")].flatMap((name) => namesOf({ body: kind }, name)),
  );
  return [...fixed, ...registered];
}

function named<Code extends string>(codes: readonly Code[], name: Words, facet: (code: Code) => Name["facet"]): Name[] {
  return codes.flatMap((code) => namesOf(facet(code), name(code)));
}
