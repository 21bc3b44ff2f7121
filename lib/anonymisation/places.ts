import { foldWord } from "#lib/text/fold.ts";
import { AFTER_NAME, AFTER_STEM, stemOf } from "./endings.ts";
import { commonness } from "./everyday-words.ts";
import { beginningIn, form } from "./forms.ts";
import type { Found, Page } from "./page.ts";
import { spellings } from "./sounds.ts";
import type { Word } from "./words.ts";

/** Streets that every town has. They point at a place only beside a kind of street or a house number. */
const EVERYWHERE = new Set(
  `абай назарбаев сатпаев ауэзов жамбыл достык достық победа жеңіс республика конституция независимость тәуелсіздік мир мира бейбітшілік
  ленин гагарин пушкин центральная орталық школьная мектеп советская садовая новая жаңа набережная молодежная жастар степная северная
  аль фараби алфараби толе би казыбек желтоқсан желтоксан байтурсынов момышулы момышұлы валиханов сейфуллин ақан сері
  abay abai nazarbayev nazarbaev satpayev satpaev auezov dostyk pobeda respublika konstitutsiya lenin gagarin pushkin`
    .split(/\s+/)
    .flatMap((word) => [foldWord(word), foldWord(stemOf(word)).replaceAll("'", "")]),
);

/** Beginnings of the words that say what kind of place follows or went before; `=` is the whole word. */
const KINDS_OF_PLACE =
  `улиц =ул көше проспект просп =пр даңғыл микрорайон мкр ықшамаудан =село =села =селе =селу =селом ауыл посел =пос кент
  =дом =дома =доме =үй үйі =үйде =кв квартир пәтер переул бульвар площад шоссе тракт
  street =st =str ave road =rd lane boulevard square apartment house building village settlement
  koshe köşe danghyl dañğyl auyl ulits =ul prospekt prospect mikrora mkr =selo =sela =dom =kv`
    .split(/\s+/)
    .map(foldWord);

function isKindOfPlace(word: string): boolean {
  return KINDS_OF_PLACE.some((kind) => (kind.startsWith("=") ? word === kind.slice(1) : word.startsWith(kind)));
}

const RARE_ENOUGH = 4;
const NUMBER_NEAR = 14;

/** Finds the words of a person's address: small places by themselves, common streets only where they name a place. */
export function findPlaces(page: Page, places: string[], houses: string[]): Found[] {
  const forms = places.map((place) => ({
    called: form(spellings(place), AFTER_NAME),
    stem: form(spellings(stemOf(place)), AFTER_STEM),
    rare: place.length >= RARE_ENOUGH,
  }));
  const hits = [...page.words, ...page.mended].flatMap((word) =>
    forms.flatMap(({ called, stem, rare }) => {
      const beginning = beginningIn(word.text, called) ?? beginningIn(word.text, stem);
      return beginning === null ? [] : [{ word, alone: rare && !isEverywhere(beginning, word) }];
    }),
  );
  const found = hits.filter(({ word, alone }) => (alone && word.capital && !word.opens) || namesAPlace(page, word, houses));
  return [...found.map(({ word: { start, end } }) => ({ kind: "address" as const, start, end })), ...postalCodes(page, houses)];
}

function isEverywhere(beginning: string, { text }: Word): boolean {
  return EVERYWHERE.has(beginning) || EVERYWHERE.has(text) || commonness(beginning) !== null;
}

function namesAPlace({ words, folded }: Page, word: Word, houses: string[]): boolean {
  const beside = [words[word.index - 1], words[word.index + word.parts]];
  if (beside.some((other) => other && isKindOfPlace(other.text))) return true;
  const after = folded.text.slice(word.end, word.end + NUMBER_NEAR);
  const before = folded.text.slice(Math.max(0, word.start - NUMBER_NEAR), word.start);
  return houses.some((house) => numbersIn(after).includes(house) || (/^\d/.test(before.trim()) && numbersIn(before).at(-1) === house));
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[/-]\d+)?\p{L}?(?!\p{L})/gu) ?? [];
}

function postalCodes({ folded }: Page, houses: string[]): Found[] {
  return houses
    .filter((number) => /^\d{6}$/.test(number))
    .flatMap((code) =>
      Array.from(folded.text.matchAll(new RegExp(`(?<!\\d)${code}(?!\\d)`, "g")), ({ index }) => ({
        kind: "address" as const,
        start: index,
        end: index + code.length,
      })),
    );
}
