import type { Locale } from "#lib/i18n/locales.ts";
import type { RegionCode } from "#lib/regions/regions.ts";
import { readingsOf } from "#lib/text/keyboard.ts";
import type { Body } from "./body.ts";
import type { BodyKind } from "./kinds.ts";
import { likeness } from "./likeness.ts";
import { type IndexedBody, indexOf } from "./word-index.ts";
import { wordsOf } from "./words.ts";

type Search = { locale: Locale; kind?: BodyKind; region?: RegionCode };

/** More would not be read. */
const OFFERED = 10;
/** Longer texts are no names; what is behind is not looked at. */
const LONGEST_QUERY = 200;
/** Below this share of what was typed a body is not what was meant. */
const ENOUGH = 0.5;
/** From this rating on what was typed is believed, and no other reading of it is tried. */
const BELIEVED = 0.8;

/**
 * Bodies by what a person types: part of a name in any language, words in any order, abbreviations, with slips, without
 * Kazakh letters, on the wrong keyboard layout. Pure. The best ten; of equals the central ones first, then in the alphabet of
 * the reader.
 *
 * @param bodies the register; give the same array each time, its words are indexed once
 * @param region bodies of that region, and the central ones, which act in every region
 * @returns with nothing typed, the first ten of that kind and region
 */
export function searchBodies(bodies: readonly Body[], query: string, { locale, kind, region }: Search): Body[] {
  const { dictionary, entries } = indexOf(bodies);
  const offered = entries.filter(
    ({ body }) => (!kind || body.kind === kind) && (!region || !body.regionCode || body.regionCode === region),
  );
  const { compare } = new Intl.Collator(locale);
  return rated(offered, dictionary, query.slice(0, LONGEST_QUERY))
    .sort((a, b) => b.rating - a.rating || centralFirst(a.body, b.body) || compare(a.body.names[locale], b.body.names[locale]))
    .slice(0, OFFERED)
    .map(({ body }) => body);
}

type Rated = { body: Body; rating: number };

/** By the first reading that is believed, else by all of them: a body keeps its best rating. */
function rated(offered: readonly IndexedBody[], dictionary: readonly string[], query: string): Rated[] {
  if (wordsOf(query).length === 0) return offered.map(({ body }) => ({ body, rating: 0 }));
  const best = new Map<Body, number>();
  for (const reading of readingsOf(query)) {
    const typed = wordsOf(reading).map((word) => ({ weight: weightOf(word), alike: dictionary.map((known) => likeness(word, known)) }));
    for (const entry of offered) best.set(entry.body, Math.max(best.get(entry.body) ?? 0, ratingOf(entry, typed, dictionary)));
    if (Math.max(...best.values()) >= BELIEVED) break;
  }
  return [...best].flatMap(([body, rating]) => (rating >= ENOUGH ? [{ body, rating }] : []));
}

/** A typed word and how much it is like each word of the dictionary. */
type Typed = { weight: number; alike: readonly number[] };

/** How well the words fit a body in the language where they fit best, 0 to 1; a little more when little of the name is left over. */
function ratingOf({ names, aliases }: IndexedBody, typed: readonly Typed[], dictionary: readonly string[]): number {
  const ratings = names.map((name) => {
    const fits = typed.map(({ weight, alike }) => ({ weight, value: Math.max(best(alike, name), best(alike, aliases) * 0.95) }));
    const left = name.map((known) => ({
      weight: weightOf(dictionary[known] ?? ""),
      value: Math.max(0, ...typed.map(({ alike }) => alike[known] ?? 0)),
    }));
    return mean(fits) * (0.9 + 0.1 * mean(left));
  });
  return Math.max(...ratings);
}

function best(alike: readonly number[], words: readonly number[]): number {
  return words.reduce((most, word) => Math.max(most, alike[word] ?? 0), 0);
}

function mean(parts: readonly { weight: number; value: number }[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
}

/** A long word counts for more than «по». */
function weightOf(word: string): number {
  return Math.min(word.length, 8);
}

/** Who names no region means the whole country. */
function centralFirst(a: Body, b: Body): number {
  return Number(a.regionCode !== null) - Number(b.regionCode !== null);
}
