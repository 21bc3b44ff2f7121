/** The keys of a Latin keyboard, and what the Russian and the Kazakh layouts write with the same keys. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.234590-=8";
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғұқөһү";

const ONTO_CYRILLIC = new Map(Array.from(LATIN, (key, place) => [key, CYRILLIC[place] as string]));
const ONTO_LATIN = new Map(Array.from(CYRILLIC, (letter, place) => [letter, LATIN[place] as string]));

const SYLLABLES: readonly [RegExp, string][] = [
  [/shch/g, "щ"],
  [/sh/g, "ш"],
  [/zh/g, "ж"],
  [/ch/g, "ч"],
  [/kh/g, "х"],
  [/gh/g, "г"],
  [/ts/g, "ц"],
  [/ya|ia/g, "я"],
  [/yu|iu/g, "ю"],
  [/yo/g, "е"],
];
const LETTERS = new Map(
  Array.from("abcdefghijklmnopqrstuvwxyz", (letter, place) => [letter, "абцдефгхижклмнопкрстуввхыз"[place] as string]),
);

/**
 * How a text can be meant when it was typed on the wrong layout or in the letters at hand: `gjkbwbz` is «полиция»,
 * `5sksv` «ғылым» (Kazakh letters lie on the row of digits), `зщдшсу` is "police", and `prokuratura` is written by its sound.
 *
 * @returns the text itself, then its other readings, each different
 */
export function readingsOf(text: string): string[] {
  const typed = text.toLowerCase();
  const readings = [typed, spelt(typed), moved(typed, ONTO_CYRILLIC), moved(typed, ONTO_LATIN)];
  return [...new Set(readings)];
}

function moved(text: string, layout: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => layout.get(letter) ?? letter).join("");
}

function spelt(text: string): string {
  const inSyllables = SYLLABLES.reduce((rest, [sound, letter]) => rest.replace(sound, letter), text);
  return moved(inSyllables, LETTERS);
}
