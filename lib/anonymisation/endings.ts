import { sounding, spellings } from "./sounds.ts";

/**
 * What a name may end with in running text. No kept library declines Kazakh or Russian names, so a name is looked for as its
 * stem followed by any of these. Too many endings cost a false alarm that an officer mends; too few cost a person's name.
 */
const RUSSIAN = `а я у ю е и ы о ом ем ой ей ою ею ам ям ами ями ах ях ым им ыми ими ых их ого его ому ему ая яя ую юю ое ые ие ия ию ией ый ий`;

const RESPECT = "жан тай еке ке хан";
const PLURAL = "лар лер дар дер тар тер";
const POSSESSION = "ы і сы сі ым ім м сын сін";
const CASE = `ның нің дың дің тың тің ға ге қа ке а е ны ні ды ді ты ті да де та те дан ден тан тен нан нен
  мен бен пен ша ше дай дей тай тей дікі тікі нікі дыкі тыкі ныкі сыз сіз дағы дегі тағы тегі`;
const CASE_OF_POSSESSED = "н на не нда нде ндағы ндегі";
const SON_OR_DAUGHTER = "ұлы қызы улы кызы кизи гызы оглы оғлы угли";
const PATRONYMIC = "ович евич овна евна ич ична инична";

const anyOf = (endings: string) => `(?:${[...new Set(endings.split(/\s+/).map((ending) => spellings(sounding(ending))))].join("|")})`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`, "u");

const KAZAKH = `${anyOf(RESPECT)}?${anyOf(PLURAL)}?(?:${anyOf(POSSESSION)}${anyOf(CASE_OF_POSSESSED)}|${anyOf(POSSESSION)}?${anyOf(CASE)}?)`;
const OTHER_SEX = `[аaяоы]?${KAZAKH}`;

// Compiled once for all names: the endings are long, the names are many.

/** Kazakh and English endings, which follow the name as it is called. */
export const AFTER_NAME = whole(`(?:${KAZAKH}|e?s)`);

/** Russian endings, which take the place of the last vowel. */
export const AFTER_STEM = whole(`${anyOf(RUSSIAN)}?`);

/** Also Kazakh endings after the form of the other sex: Ахметов in the identity, Ахметованың in the text. */
export const AFTER_LONG_STEM = whole(`(?:${anyOf(RUSSIAN)}?|${OTHER_SEX})`);

/** What makes a father's name a patronymic, in either tradition. */
export const AFTER_FATHER = whole(`(?:${anyOf(SON_OR_DAUGHTER)}|${anyOf(PATRONYMIC)})(?:${anyOf(RUSSIAN)}?|${OTHER_SEX})`);

/** Words beside a name that are not the name. */
export const NOT_A_NAME = new Set(
  `${SON_OR_DAUGHTER} uly kyzy qyzy kizi ogly oglu ugli gyzy von van der бей бек хан мырза ханым господин госпожа гражданин гражданка mr mrs ms`
    .split(" ")
    .map(sounding),
);

const ADJECTIVE = /(?<=[сц]к)(?:ий|ая|ой|ого|iy|ii|y|i|aya|aia)$/;
const HARD_ADJECTIVE = /(?<=.{4})(?:ый|ой)$/;
const LAST_VOWEL = /[аәоөуұүеэёяюыиійьъaeiouyıj]$/;
const SHORTEST_STEM = 2;

/** A name without the last letters that change with the case: Мария, Сергей, Асель, Достоевский. */
export function stemOf(name: string): string {
  for (const ending of [ADJECTIVE, HARD_ADJECTIVE, LAST_VOWEL]) {
    const stem = name.replace(ending, "");
    if (stem !== name) return stem.length >= SHORTEST_STEM ? stem : name;
  }
  return FLEETING[name] ?? name;
}

// Vowels that go when the name is declined. The nominative is always tried as well.
const FLEETING: Record<string, string> = { павел: "павл", лев: "льв", pavel: "pavl", lev: "lv" };

/** The father's name in a patronymic, or null: Серікқызы, Сериковна, Serikuly. */
export function fatherOf(name: string): string | null {
  const father = name.replace(
    /(?:ұлы|қызы|улы|кызы|гызы|оглы|оғлы|угли|uly|kyzy|qyzy|kizi|ovich|evich|ovna|evna|yevich|yevna|ович|евич|овна|евна)$/,
    "",
  );
  return father !== name && father.length > SHORTEST_STEM ? father : null;
}
