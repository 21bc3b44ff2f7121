import { commonness } from "./everyday-words.ts";
import type { Word } from "./words.ts";

/** When a word is the name: surely; if it has a capital; if its capital is not a sentence's; only beside another name. */
export type Doubt = "none" | "needs_capital" | "needs_inner_capital" | "needs_neighbour";

/**
 * How much a word that sounds like a name still has to look like one.
 * @param stem the beginning of the word that is the name; the rest is its ending
 */
export function doubtOf(stem: string, word: Word): Doubt {
  const ending = word.text.slice(stem.length);
  const common = commonness(stem) ?? commonness(word.text);
  if (common === "place") return "needs_neighbour";
  if (common === "office" || stem.length < 3) return "needs_inner_capital";
  if (LATIN.test(word.text)) return doubtOfLatin(stem, ending, word.shouted) ?? (common || word.parts === 2 ? "needs_capital" : "none");
  // Three letters and an ending are too little: «дан» is in «дана» and in «данные».
  return common === "dictionary" || stem.length === 3 || word.parts === 2 ? "needs_capital" : "none";
}

const LATIN = /^[a-z]+$/;

// English is full of short words that sound like names: «then», «alias», «page», «COI». A short name has to look like one.
function doubtOfLatin(stem: string, ending: string, shouted: boolean): Doubt | null {
  if (stem.length <= 3 && (ending.length === 1 || shouted)) return "needs_neighbour";
  if (stem.length <= 3 && ending) return "needs_inner_capital";
  return stem.length <= 4 || (stem.length <= 5 && ending) ? "needs_capital" : null;
}
