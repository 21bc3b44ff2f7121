import { foldWord } from "#lib/text/fold.ts";

/** Latin letters that stand in Cyrillic words, where a keyboard had no Kazakh ones or a hand slipped. */
const LOOKALIKES: Record<string, string> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "х",
  i: "и",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

/** The words of a text as the search compares them: small, without signs, Kazakh letters as people type them on a Russian keyboard. */
export function wordsOf(text: string): string[] {
  const folded = foldWord(text).replaceAll("ә", "а").replaceAll("ө", "о").replaceAll("'", "");
  return (folded.match(/[\p{L}\d]+/gu) ?? []).map(inOneScript);
}

function inOneScript(word: string): string {
  return /[а-я]/.test(word) ? Array.from(word, (letter) => LOOKALIKES[letter] ?? letter).join("") : word;
}
