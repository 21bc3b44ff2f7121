import { type Doubt, doubtOf } from "./doubt.ts";
import { AFTER_FATHER, AFTER_LONG_STEM, AFTER_NAME, AFTER_STEM, fatherOf, stemOf } from "./endings.ts";
import { SET_PHRASES } from "./everyday-words.ts";
import { beginningIn, type Form, form } from "./forms.ts";
import type { Found, Page } from "./page.ts";
import { consonantCount, consonantSpellings, spellings } from "./sounds.ts";
import type { Word } from "./words.ts";

type Hit = { word: Word; name: number; doubt: Doubt };

type NamePattern = {
  called: Form;
  stem: Form;
  loose: Form | null;
  patronymic: Form | null;
  initial: RegExp;
  short: boolean;
  long: boolean;
};

const CONSONANTS_OF_A_RARE_NAME = 5;
const LONG_STEM = 5;
const NAMES_OF_A_PERSON = 5;

/** Finds a person's names in any spelling and inflection, alone or with initials. */
export function findNames({ folded, words, mended }: Page, names: string[]): Found[] {
  const patterns = names.map(patternOf);
  const together = joinedForms(names);
  const all = [...words, ...mended];
  const hits = all.flatMap((word) => patterns.flatMap((pattern, name) => hitOf(word, pattern, name)));
  const joined = all.filter(({ text }) => together.some((pair) => beginningIn(text, pair) !== null));
  const phrases = Array.from(folded.text.matchAll(SET_PHRASES), ({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }));
  const free = hits.filter(
    ({ word, doubt }) => doubt === "none" || !phrases.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  const sure = free.filter((hit) => isSure(hit, free, words, patterns));
  return [
    ...sure.map(({ word }) => ({ kind: "name" as const, start: word.start, end: word.end })),
    ...joined.map(({ start, end }) => ({ kind: "name" as const, start, end })),
    ...initialsOf(words, patterns),
  ];
}

function patternOf(name: string): NamePattern {
  const stem = stemOf(name);
  const father = fatherOf(name);
  const rare = consonantCount(name) >= CONSONANTS_OF_A_RARE_NAME;
  return {
    called: form(voiced(name), AFTER_NAME),
    stem: form(voiced(stem), stem.length >= LONG_STEM ? AFTER_LONG_STEM : AFTER_STEM),
    loose: rare ? form(consonantSpellings(stem), AFTER_LONG_STEM) : null,
    patronymic: father ? form(spellings(father), AFTER_FATHER) : null,
    initial: new RegExp(`^${firstSound(name)}$`, "u"),
    short: name.length <= 2,
    long: name.length >= 6,
  };
}

/** A last к, қ or п softens before a vowel: Серік, Серігі. */
function voiced(stem: string): string {
  if (/[кқk]$/.test(stem)) return `${spellings(stem.slice(0, -1))}(?:[кkqcгg]|gh|ck)`;
  if (/[пp]$/.test(stem)) return `${spellings(stem.slice(0, -1))}[пpбb]`;
  return spellings(stem);
}

function firstSound(name: string): string {
  const latin = /^(?:shch|sh|ch|zh|kh|gh|ya|yu|ye|yo|ts|dj)/.exec(name)?.[0] ?? name.slice(0, 1);
  return spellings(latin);
}

function hitOf(word: Word, pattern: NamePattern, name: number): Hit[] {
  if (word.parts > 1 && !pattern.long) return [];
  const beginning = beginningIn(word.text, pattern.called) ?? beginningIn(word.text, pattern.stem);
  if (beginning !== null) return [{ word, name, doubt: pattern.short ? "needs_neighbour" : doubtOf(beginning, word) }];
  if (pattern.patronymic && beginningIn(word.text, pattern.patronymic) !== null) return [{ word, name, doubt: "none" }];
  const alike = word.parts === 1 && pattern.loose !== null && beginningIn(word.text, pattern.loose) !== null;
  return alike ? [{ word, name, doubt: "needs_capital" }] : [];
}

function isSure(hit: Hit, hits: Hit[], words: Word[], patterns: NamePattern[]): boolean {
  const { capital, opens, shouted } = hit.word;
  if (hit.doubt === "none") return true;
  if (capital && hit.doubt === "needs_capital") return true;
  if (capital && !opens && hit.doubt === "needs_inner_capital") return true;
  return capital || shouted
    ? hasNamedNeighbour(hit, hits) || hasInitial(hit, words, patterns)
    : hit.doubt === "needs_capital" && hasNamedNeighbour(hit, hits);
}

const near = ({ index, parts }: Word) => [index - 2, index - 1, index + parts, index + parts + 1];

/** Beside another of the person's names, both written alike: «вера мороз», «ВЕРА МОРОЗ». */
function hasNamedNeighbour({ word, name }: Hit, hits: Hit[]): boolean {
  const looks = ({ capital, shouted }: Word) => capital || shouted;
  return hits.some(
    (other) =>
      other.name !== name &&
      near(word).includes(other.word.index) &&
      looks(other.word) === looks(word) &&
      (looks(word) || other.doubt === "needs_capital"),
  );
}

/** Beside the initial of another of the person's names: «Ким А.» */
function hasInitial({ word, name }: Hit, words: Word[], patterns: NamePattern[]): boolean {
  const initials = near(word).flatMap((index) => (words[index]?.capital ? [words[index].text] : []));
  return patterns.some((pattern, other) => other !== name && initials.some((letters) => pattern.initial.test(letters)));
}

/** Names written together: aigerimakhmetova, as in addresses of pages and files. */
function joinedForms(names: string[]): Form[] {
  const long = names.filter((name) => name.length >= 3).slice(0, NAMES_OF_A_PERSON);
  const pairs = long.flatMap((first) =>
    long.filter((second) => second !== first && first.length + second.length >= 8).map((second) => [first, second] as const),
  );
  return pairs.map(([first, second]) => form(spellings(first) + spellings(second), AFTER_NAME));
}

/** All three initials in the order of a name: «А. С. Ж.» */
function initialsOf(words: Word[], patterns: NamePattern[]): Found[] {
  const [first, second, third] = patterns;
  if (!first || !second || !third) return [];
  const orders = [
    [first, second, third],
    [second, third, first],
  ];
  return words.flatMap((word, index) => {
    const row = words.slice(index, index + 3);
    const last = row[2];
    const fits = last && last.end - word.start <= 9 && row.every(({ capital, text }) => capital && text.length <= 2);
    const named = fits && orders.some((order) => order.every((pattern, place) => pattern.initial.test(row[place]?.text ?? "")));
    return named ? [{ kind: "name" as const, start: word.start, end: last.end }] : [];
  });
}
