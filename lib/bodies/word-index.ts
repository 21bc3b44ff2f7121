import { LOCALES } from "#lib/i18n/locales.ts";
import type { Body } from "./body.ts";
import { wordsOf } from "./words.ts";

/** A body with its words as places in the dictionary: the names in each language, the aliases together. */
export type IndexedBody = { body: Body; names: number[][]; aliases: number[] };

export type WordIndex = { dictionary: string[]; entries: IndexedBody[] };

const known = new WeakMap<readonly Body[], WordIndex>();

/** The names are made of some 750 words; each is compared with what was typed once, not once for each body. */
export function indexOf(bodies: readonly Body[]): WordIndex {
  const cached = known.get(bodies);
  if (cached) return cached;
  const index = makeIndex(bodies);
  known.set(bodies, index);
  return index;
}

function makeIndex(bodies: readonly Body[]): WordIndex {
  const places = new Map<string, number>();
  const placeOf = (word: string) => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const placesIn = (text: string) => wordsOf(text).map(placeOf);
  const entries = bodies.map((body) => ({
    body,
    names: LOCALES.map((locale) => placesIn(body.names[locale])),
    aliases: placesIn(body.aliases),
  }));
  return { dictionary: [...places.keys()], entries };
}
