import { likeness } from "#lib/bodies/likeness.ts";
import { wordsOf } from "#lib/bodies/words.ts";
import { readingsOf } from "#lib/text/keyboard.ts";
import type { QueueFilter } from "./schema.ts";

/** What words of a search can stand for: a region, a kind of body, a place, a right. A body of the register stands for its kind. */
export type Facet = Partial<Pick<QueueFilter, "region" | "body" | "place" | "right" | "people">>;

/** A facet and one of its names, in whatever language. */
export type Name = { facet: Facet; words: readonly string[] };

/** Below this a typed word is not the word of a name. */
const ALIKE = 0.6;
/** Below this share of a name it is not what was meant: «область» alone is no region. */
const ENOUGH_OF_NAME = 0.34;
/** Below this share of what was typed nothing was understood. */
const ENOUGH_OF_TEXT = 0.6;
const MOST_WORDS = 12;

/** A name lists what it covers, «Тюрьма, колония или …», and each of it is said alone. */
const PARTS = /[(),;]| немесе | және | или | и | or | and /;

/** The names that a text gives to a facet, ready to be compared: the whole of it and each of its parts. */
export function namesOf(facet: Facet, text: string): Name[] {
  const parts = text.split(PARTS).map((part) => wordsOf(part));
  return [wordsOf(text), ...parts].filter((words) => words.length > 0).map((words) => ({ facet, words }));
}

/**
 * What the queue is to be asked for when somebody types «полицыя алматы»: words in any order and language, with slips, without
 * Kazakh letters, on the wrong layout. A case holds codes and no words, so a search for words is a search for what they stand
 * for. Pure.
 *
 * @returns the filters, or null when too little of the text was understood
 */
export function meaningOf(text: string, names: readonly Name[]): Facet | null {
  const understood = readingsOf(text).map((reading) => understand(wordsOf(reading).slice(0, MOST_WORDS), names));
  const best = understood.reduce((most, each) => (each.share > most.share ? each : most));
  return best.share >= ENOUGH_OF_TEXT ? best.facet : null;
}

type Understood = { facet: Facet; share: number };
type Match = { facet: Facet; used: ReadonlySet<string>; score: number };

/** Takes the name that fits best, then the best for what is left, until nothing fits. One facet of a kind: «Алматы» is one region. */
function understand(typed: readonly string[], names: readonly Name[]): Understood {
  const total = weightOf(typed);
  let left = typed;
  let facet: Facet = {};
  for (;;) {
    const match = bestMatch(
      left,
      names.filter((name) => !Object.keys(name.facet).some((kind) => kind in facet)),
    );
    if (!match) return { facet, share: total === 0 ? 0 : 1 - weightOf(left) / total };
    facet = { ...facet, ...match.facet };
    left = left.filter((word) => !match.used.has(word));
  }
}

function bestMatch(typed: readonly string[], names: readonly Name[]): Match | null {
  let best: Match | null = null;
  for (const name of names) {
    const match = matchOf(typed, name);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

function matchOf(typed: readonly string[], { facet, words }: Name): Match | null {
  const used = new Set<string>();
  const met = new Set<string>();
  let score = 0;
  for (const word of typed) {
    const [known, alike] = closest(word, words);
    if (known === undefined || alike < ALIKE) continue;
    used.add(word);
    met.add(known);
    score += alike * Math.min(word.length, 8);
  }
  const share = weightOf([...met]) / (weightOf(words) || 1);
  return share >= ENOUGH_OF_NAME ? { facet, used, score: score * (0.5 + 0.5 * share) } : null;
}

function closest(word: string, words: readonly string[]): [string | undefined, number] {
  return words.reduce<[string | undefined, number]>(
    (best, known) => {
      const alike = likeness(word, known);
      return alike > best[1] ? [known, alike] : best;
    },
    [undefined, 0],
  );
}

/** A long word counts for more than «по», and one of two letters for nothing. */
function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (word.length < 3 ? 0 : Math.min(word.length, 8)), 0);
}
