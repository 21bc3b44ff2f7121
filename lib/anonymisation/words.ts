import type { Folded } from "#lib/text/fold.ts";

/** A word of a folded text. `start` and `end` are places in the folded text; `text` leaves out soft signs and apostrophes. */
export type Word = {
  text: string;
  start: number;
  end: number;
  /** Begins with a capital, and is not one of a row of words in capitals. */
  capital: boolean;
  /** In capitals throughout. */
  shouted: boolean;
  /** The first word of a sentence, line or title: its capital says nothing. */
  opens: boolean;
  /** How many words of the text it is made of: 2 and more for words that were torn apart. */
  parts: number;
  /** Its place among the plain words of the text. */
  index: number;
};

const WORD = /\p{L}+(?:'\p{L}+)*'?/gu;
const OPENING = /(?:^|[.!?…:;\n\r•*"«„“([—]|\d\)|\n\s*-)\s*["«„“([]*\s*$/u;
const INITIAL_BEFORE = /(?:^|\P{L})\p{L}\.\s*$/u;

/** The plain words of a text in their order. */
export function wordsOf(original: string, folded: Folded): Word[] {
  const found = Array.from(folded.text.matchAll(WORD), ({ 0: text, index: start }) => ({ text, start, end: start + text.length }));
  const seen = found.map(({ start, end }) => original.slice(folded.starts[start], folded.ends[end - 1]));
  return found.map((word, index) => ({
    ...word,
    text: withoutApostrophes(word.text),
    capital: isCapital(seen[index]) && !(isShouted(seen[index]) && (isShouted(seen[index - 1]) || isShouted(seen[index + 1]))),
    shouted: isShouted(seen[index]),
    opens: opensSentence(folded.text.slice(Math.max(0, word.start - 12), word.start)),
    parts: 1,
    index,
  }));
}

// In the Kazakh alphabet of 2017 an apostrophe made another letter of the one before it.
const WITH_APOSTROPHE: Record<string, string> = { "s'": "ш", "c'": "ч", "y'": "у" };

/** Also without the English possessive: Aigerim’s. */
function withoutApostrophes(word: string): string {
  const called = word.replace(/'s?$/, (ending) => (word.endsWith("c'") ? ending : ""));
  return called.replace(/c'|[sy]'(?=\p{L})/gu, (letter) => WITH_APOSTROPHE[letter] ?? letter).replaceAll("'", "");
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

function isShouted(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}{2,}$/u.test(word);
}

function opensSentence(before: string): boolean {
  // «А. Ким»: the point after an initial ends no sentence.
  return before.trim() === "" || (OPENING.test(before) && !INITIAL_BEFORE.test(before));
}

/** Words that somebody tore apart or ran together, put right again: «А х м е т о в», «Ахме-тов», «Қасым Жомарт», «АйгеримАхметова». */
export function mendedWords(original: string, folded: Folded, words: Word[]): Word[] {
  return [...spacedLetters(folded, words), ...joinedNeighbours(folded, words), ...splitAtCapitals(original, folded, words)];
}

const BETWEEN_LETTERS = /^[\s.\-_·*]{1,3}$/;

function spacedLetters(folded: Folded, words: Word[]): Word[] {
  const mended: Word[] = [];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (isLetterAfter(folded, words[last], words[last + 1])) last++;
    if (last - first >= 3) mended.push(merge(words.slice(first, last + 1)));
    first = last;
  }
  return mended;
}

function isLetterAfter(folded: Folded, word: Word | undefined, next: Word | undefined): boolean {
  return word?.text.length === 1 && next?.text.length === 1 && BETWEEN_LETTERS.test(folded.text.slice(word.end, next.start));
}

const BETWEEN_PARTS = /^(?:[ \t]?-[ \t]*\n?[ \t]*|[ \t]{1,2}|[ \t]*\n[ \t]*|_)$/;

function joinedNeighbours(folded: Folded, words: Word[]): Word[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    const close = next && word.text.length > 1 && next.text.length > 1 && BETWEEN_PARTS.test(folded.text.slice(word.end, next.start));
    return close ? [merge([word, next])] : [];
  });
}

function merge(parts: Word[]): Word {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error("A word is made of at least one part");
  return { ...first, text: parts.map(({ text }) => text).join(""), end: last.end, parts: parts.length };
}

function splitAtCapitals(original: string, folded: Folded, words: Word[]): Word[] {
  return words.flatMap((word) => {
    const seen = original.slice(folded.starts[word.start], folded.ends[word.end - 1]);
    if (seen.length !== word.end - word.start || !/\p{Ll}\p{Lu}/u.test(seen)) return [];
    return Array.from(seen.matchAll(/\p{Lu}\P{Lu}*|^\P{Lu}+/gu), ({ 0: part, index }) => {
      const start = word.start + index;
      return {
        ...word,
        text: withoutApostrophes(folded.text.slice(start, start + part.length)),
        start,
        end: start + part.length,
        capital: isCapital(part),
        shouted: isShouted(part),
      };
    });
  });
}
