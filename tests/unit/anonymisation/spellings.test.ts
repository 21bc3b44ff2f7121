import { describe, expect, it } from "vitest";
import { findLeaks } from "#lib/anonymisation/leak-check.ts";
import { ALPHABETS } from "./alphabets.ts";

const NAMES = [
  "Айгүл Нұрланқызы Сейітова",
  "Нұрлан Болатұлы Әбдірахманов",
  "Сәуле Мұратқызы Ибраева",
  "Ербол Талғатұлы Сүлейменов",
  "Шыңғыс Бауыржанұлы Өтегенов",
  "Ғалым Оразұлы Тұрсынов",
  "Жұлдыз Сапарқызы Үсенова",
  "Ботагөз Ержанқызы Жақыпова",
  "Хадиша Серікқызы Һамитова",
  "Еңлік Бекқызы Кенжебекова",
  "Динара Ержановна Алиева",
  "Дмитрий Олегович Щербаков",
  "Наталья Юрьевна Цветаева",
  "Ксения Андреевна Чехова",
  "Сергей Игоревич Жуковский",
  "Эльмира Тимуровна Юсупова",
  "Ляззат Рашидовна Джаксыбекова",
  "Фёдор Ильич Королёв",
];

/** Kazakh endings by harmony, enough of them for a test. */
function kazakhForms(name: string): string[] {
  const vowels = name.toLowerCase().match(/[аәоөұүыіеэяюиуё]/g) ?? [];
  const hard = "аоұыуяёю".includes(vowels.at(-1) ?? "а");
  const end = name.toLowerCase().at(-1) ?? "";
  const [voiceless, vowel] = ["кқпстфхцчшщбвгд".includes(end), "аәоөұүыіеэяюиу".includes(end)];
  const dative = voiceless ? ["қа", "ке"] : ["ға", "ге"];
  const genitive = voiceless ? ["тың", "тің"] : vowel ? ["ның", "нің"] : ["дың", "дің"];
  const ablative = voiceless ? ["тан", "тен"] : ["дан", "ден"];
  return [dative, genitive, ablative].map((pair) => name + (hard ? pair[0] : pair[1])).concat(`${name}мен`);
}

const cases = Object.entries(ALPHABETS).flatMap(([alphabet, write]) => NAMES.map((name) => ({ alphabet, name, write })));

describe("a name is found in each of its parts, called or declined", () => {
  it.each(cases)("$name $alphabet", ({ name, write }) => {
    const missed = name
      .split(" ")
      .flatMap((part) => [part, ...kazakhForms(part)])
      .map(write)
      .filter((form) => findLeaks({ textKk: `Мекемеге ${form} келді, бірақ өтініш тіркелмеді.` }, { fullName: name }).length === 0);
    expect(missed).toEqual([]);
  });
});

describe("an identity given in Latin is found in Cyrillic", () => {
  it.each([
    ["Aigul Seitova", "Сейітоваға"],
    ["Yerbol Suleimenov", "Ербол"],
    ["Zhuldyz Usenova", "Жұлдыз"],
    ["Shyngys Otegenov", "Шыңғыстың"],
    ["Maria Tsvetaeva", "Марии"],
    ["Julia Chekhova", "Юлией"],
    ["Dmitry Shcherbakov", "Щербаковым"],
    ["Alexander Korolev", "Александру"],
    ["Qairat Jumabaev", "Жұмабаевқа"],
    ["Kassym Khamitov", "Қасымның"],
  ])("%s as %s", (fullName, written) => {
    expect(findLeaks({ textKk: `Мекемеге ${written} келді.` }, { fullName })).toHaveLength(1);
  });
});
