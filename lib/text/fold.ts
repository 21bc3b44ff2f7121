/**
 * A text made comparable: small letters, one spelling for look-alikes and variants, no invisible characters.
 * `starts[i]` and `ends[i]` are where the folded character i stood in the original (UTF-16 offsets).
 */
export type Folded = { text: string; starts: number[]; ends: number[] };

/**
 * Letters that are one for our purpose. Latin letters with marks from the successive Kazakh alphabets become the Cyrillic
 * letter they stand for; ә and ө stay, because Russian spells them in several ways and the sounds know which.
 */
const LETTERS: Record<string, string> = {
  ...{
    ғ: "г",
    қ: "к",
    ң: "н",
    ұ: "у",
    ү: "у",
    һ: "х",
    і: "и",
    ё: "е",
    й: "и",
    ї: "и",
    є: "е",
    ґ: "г",
    ў: "у",
    ӊ: "н",
    ҳ: "х",
    ҡ: "к",
    ӄ: "к",
  },
  ...{ ş: "ш", š: "ш", ș: "ш", ž: "ж", č: "ч", ç: "ч", ğ: "г", ǵ: "г", ģ: "г", ñ: "н", ń: "н", ŋ: "н", ý: "у", ı: "i" },
  ...{ ä: "ә", ə: "ә", ö: "ө", ɵ: "ө", ø: "ө", ß: "ss", æ: "ә", ł: "l", đ: "d" },
  ...{ ь: "'", ъ: "'", "’": "'", "‘": "'", ʼ: "'", ʹ: "'", "′": "'", "`": "'", "´": "'", ˈ: "'" },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-" },
};

/** A character with the marks written over or under it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

// Zero-width and direction characters: invisible, and enough to cut a name in two for a machine.
const INVISIBLE = /[\p{Cf}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u{E0000}-\u{E00FF}]|\u034F/gu;

const known = new Map<string, string>();

/** Folds a text and remembers where everything stood. */
export function fold(original: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  const parts: string[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const letters = foldCluster(cluster);
    parts.push(letters);
    for (let i = 0; i < letters.length; i++) {
      folded.starts.push(index);
      folded.ends.push(index + cluster.length);
    }
  }
  folded.text = parts.join("");
  return folded;
}

/** Folds a short text whose places do not matter. */
export function foldWord(original: string): string {
  return fold(original).text;
}

function foldCluster(cluster: string): string {
  const cached = known.get(cluster);
  if (cached !== undefined) return cached;
  const folded = Array.from(cluster.normalize("NFKC").replace(INVISIBLE, "").toLowerCase(), foldLetter).join("");
  // Texts use few different characters; a text made to fill the memory gets no room for more.
  if (known.size < 5_000) known.set(cluster, folded);
  return folded;
}

function foldLetter(letter: string): string {
  return LETTERS[letter] ?? arabicDigit(letter) ?? withoutMarks(letter);
}

function withoutMarks(letter: string): string {
  const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return LETTERS[bare] ?? bare;
}

function arabicDigit(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : undefined;
}
