import { type Folded, fold } from "#lib/text/fold.ts";
import { mendedWords, type Word, wordsOf } from "./words.ts";

/** What can give a person away. */
export type LeakKind = "name" | "iin" | "phone" | "email" | "address";

/** Something found, at its place in the folded text. */
export type Found = { kind: LeakKind; start: number; end: number };

/** One text, read once for all that look through it. */
export type Page = { original: string; folded: Folded; words: Word[]; mended: Word[] };

export function readPage(original: string): Page {
  const folded = fold(original);
  const words = wordsOf(original, folded);
  return { original, folded, words, mended: mendedWords(original, folded, words) };
}
