import { editDistance } from "#lib/text/edit-distance.ts";

/**
 * How much a typed word is like a word of a name, 0 to 1: the word itself, its beginning (people stop early, and endings
 * change with the case), either with a slip or two when it is long enough to be sure of it.
 */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length < 2) return 0;
  if (word.startsWith(typed)) return 0.95 - 0.1 * (1 - typed.length / word.length);
  const allowed = slipsAllowed(typed);
  if (allowed === 0 || lettersMissing(typed, word) > allowed) return 0;
  const whole = editDistance(typed, word, allowed);
  const beginning = word.length > typed.length ? editDistance(typed, word.slice(0, typed.length), allowed) : allowed + 1;
  const slips = Math.min(whole, beginning);
  return slips > allowed ? 0 : 0.9 - slips * 0.15;
}

/** An abbreviation of three letters with a slip is another abbreviation. */
function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** How many typed letters the word does not have anywhere: never more than the slips, and much faster to know. */
function lettersMissing(typed: string, word: string): number {
  let missing = 0;
  for (let place = 0; place < typed.length; place++) if (!word.includes(typed.charAt(place))) missing++;
  return missing;
}
