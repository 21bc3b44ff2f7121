import { foldWord } from "#lib/text/fold.ts";
import { GLIDE, SPELLINGS } from "./spelling-table.ts";

/**
 * A name read sound by sound: each sound becomes the alternatives it may be written with (spelling-table.ts).
 * The result is the source of a regular expression for folded text (fold.ts).
 */
const KEPT = new Set("иіыйьъ");
const LONGEST = 4;
const VOWEL = /^[аәоөуұүеэёяюыиійaeiouyı]/;

/** After these b and p are one: Сәтбаев is Сатпаев in Russian. */
const VOICELESS = /[тсшкқхtskq]$/;

/** A vowel that may be anything or nothing: for names whose consonants alone are rare enough. */
const ANY_VOWELS = "[аәоөуеэяюыиaeiouyjw]{0,3}";

/** One sound of a name: its alternatives, and whether it is sung or struck. */
type Sound = { pattern: string; vowel: boolean };

/** A name as this file reads it: small letters without marks, Kazakh letters kept, everything that is no letter gone. */
export function sounding(name: string): string {
  const letters = Array.from(name.normalize("NFKC").toLowerCase(), (letter) =>
    SPELLINGS.has(letter) || KEPT.has(letter) ? letter : foldWord(letter),
  );
  return letters.join("").replace(/[^\p{L}]/gu, "");
}

/** The alternatives of a whole name, as `sounding` gives it. Source of a regular expression without groups. */
export function spellings(name: string): string {
  return soundsOf(name)
    .map(({ pattern }) => pattern)
    .join("");
}

/** The same with free vowels: Мырзахметов, Мурзахметов, Myrzakhmetov. */
export function consonantSpellings(name: string): string {
  const sounds = soundsOf(name);
  return sounds
    .map(({ pattern, vowel }, at) =>
      vowel ? (sounds[at - 1]?.vowel ? "" : ANY_VOWELS) : sounds[at + 1]?.vowel ? pattern : pattern + ANY_VOWELS,
    )
    .join("");
}

export function consonantCount(name: string): number {
  return soundsOf(name).filter(({ vowel }) => !vowel).length;
}

function soundsOf(name: string): Sound[] {
  const sounds: Sound[] = [];
  let rest = name.replace(/[ьъ]/g, "");
  while (rest) {
    const { spelling, pattern: alone } = nextSound(rest);
    const pattern = /^[бпbp]$/.test(spelling) && VOICELESS.test(name.slice(0, -rest.length)) ? "[бпbpр]" : alone;
    const doubled = sounds.at(-1)?.pattern === pattern;
    sounds.push({ pattern: doubled && name.length >= 6 ? `(?:${pattern})?` : pattern, vowel: VOWEL.test(spelling) });
    rest = rest.slice(spelling.length);
  }
  return sounds;
}

function nextSound(rest: string): { spelling: string; pattern: string } {
  const run = /^[иіыйiyı]+/.exec(rest)?.[0] ?? "";
  const glides = SPELLINGS.get(rest.slice(Math.max(0, run.length - 1), run.length + 1));
  // The last i of a run belongs to the vowel after it: Mariya is Mar-i-ya.
  if (run.length === 1 && glides) return { spelling: rest.slice(0, 2), pattern: glides };
  const still = glides ? run.length - 1 : run.length;
  if (still > 0) return { spelling: rest.slice(0, still), pattern: `${GLIDE}{${Math.max(1, still - 1)},${still + 1}}` };
  for (let length = LONGEST; length > 0; length--) {
    const spelling = rest.slice(0, length);
    const pattern = spelling.length === length ? SPELLINGS.get(spelling) : undefined;
    if (pattern) return { spelling, pattern };
  }
  return { spelling: rest.slice(0, 1), pattern: rest.slice(0, 1) };
}
