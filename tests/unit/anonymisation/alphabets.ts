/** The ways a Kazakh or Russian name gets into another alphabet, written independently of the code under test. */
type Table = Record<string, string>;

const written = (name: string, table: Table) =>
  Array.from(name, (letter) => {
    const small = letter.toLowerCase();
    const other = table[small] ?? small;
    return letter === small ? other : other.charAt(0).toUpperCase() + other.slice(1);
  }).join("");

const KAZAKH_2021: Table = {
  ...{
    а: "a",
    ә: "ä",
    б: "b",
    в: "v",
    г: "g",
    ғ: "ğ",
    д: "d",
    е: "e",
    ё: "io",
    ж: "j",
    з: "z",
    и: "i",
    й: "i",
    к: "k",
    қ: "q",
    л: "l",
    м: "m",
    н: "n",
  },
  ...{
    ң: "ñ",
    о: "o",
    ө: "ö",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ұ: "ū",
    ү: "ü",
    ф: "f",
    х: "h",
    һ: "h",
    ц: "ts",
    ч: "ch",
    ш: "ş",
    щ: "şş",
    ъ: "",
  },
  ...{ ы: "y", і: "ı", ь: "", э: "e", ю: "iu", я: "ia" },
};
const KAZAKH_2018: Table = {
  ...KAZAKH_2021,
  ә: "á",
  ғ: "ǵ",
  ң: "ń",
  ө: "ó",
  у: "ý",
  ұ: "u",
  ү: "ú",
  и: "ı",
  й: "ı",
  ш: "sh",
  і: "i",
  ю: "ıý",
  я: "ıa",
};
const PASSPORT: Table = {
  ...{
    а: "a",
    ә: "a",
    б: "b",
    в: "v",
    г: "g",
    ғ: "g",
    д: "d",
    е: "e",
    ё: "yo",
    ж: "zh",
    з: "z",
    и: "i",
    й: "y",
    к: "k",
    қ: "k",
    л: "l",
    м: "m",
    н: "n",
  },
  ...{
    ң: "n",
    о: "o",
    ө: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ұ: "u",
    ү: "u",
    ф: "f",
    х: "kh",
    һ: "h",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "shch",
  },
  ...{ ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "yu", я: "ya" },
};
const OTHER_LATIN: Table = { ...PASSPORT, қ: "q", х: "h", й: "i", ю: "iu", я: "ia", ғ: "gh", ж: "j", ң: "ng" };
const RUSSIAN: Table = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
const OTHER_RUSSIAN: Table = { ...RUSSIAN, ә: "я", ң: "нг", ө: "у", ү: "ю", һ: "г", і: "ы" };

export const ALPHABETS: Record<string, (name: string) => string> = {
  "as in the document": (name) => name,
  "in Russian letters": (name) => written(name, RUSSIAN),
  "in other Russian letters": (name) => written(name, OTHER_RUSSIAN),
  "in capitals": (name) => name.toUpperCase(),
  "in the Latin alphabet of 2021": (name) => written(name, KAZAKH_2021),
  "in the Latin alphabet of 2018": (name) => written(name, KAZAKH_2018),
  "in passport Latin": (name) => written(name, PASSPORT),
  "in another Latin": (name) => written(name, OTHER_LATIN),
  "in English": (name) =>
    written(
      name.replace(/(^|[аоуыеия])е/gi, (pair) => pair.replace(/е/, "йе").replace(/Е/, "Йе")),
      PASSPORT,
    ),
};
