// Crockford's base32: no I, L, O, U, so that a code can be read aloud and typed from paper.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;

// What people type for what was printed, including Cyrillic letters that look or sit like Latin ones.
const LOOKALIKES: Record<string, string> = {
  O: "0",
  I: "1",
  L: "1",
  О: "0",
  І: "1",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  Қ: "K",
  М: "M",
  Н: "H",
  Ң: "H",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
  Ү: "Y",
  У: "Y",
};

/** Writes the first bits as letters, five bits a letter, and adds a check letter. */
export function writeCode(bits: Buffer, letters: number): string {
  const data = Array.from({ length: letters }, (_, index) => ALPHABET[fiveBits(bits, index * 5)]).join("");
  return data + checkLetter(data);
}

/** Groups a code for people: `ABCD-EFGH-JKMN-PQRS-TVWX-Y`. */
export function groupCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? code;
}

export type TypedCode = { ok: true; code: string } | { ok: false; reason: "wrong_length" | "wrong_letter" | "wrong_check" };

/**
 * Reads a code of so many letters as people type it: any case, spaces or dashes anywhere, O for 0, I for 1, Cyrillic
 * look-alikes. The check letter may be missing; when it is there it must be right, which catches most typing errors before
 * any look-up.
 */
export function readCode(typed: string, length: number): TypedCode {
  const letters = [
    ...typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\p{Pd}_.]/gu, ""),
  ].map((letter) => LOOKALIKES[letter] ?? letter);
  if (letters.some((letter) => !ALPHABET.includes(letter))) return { ok: false, reason: "wrong_letter" };
  if (letters.length !== length && letters.length !== length + 1) return { ok: false, reason: "wrong_length" };
  const data = letters.slice(0, length).join("");
  if (letters.length > length && letters[length] !== checkLetter(data)) return { ok: false, reason: "wrong_check" };
  return { ok: true, code: data + checkLetter(data) };
}

// Luhn's scheme over 32 symbols: finds every single wrong letter and nearly every swap of neighbours.
function checkLetter(letters: string): string {
  const sum = [...letters].reduceRight((total, letter, index) => {
    const doubled = ALPHABET.indexOf(letter) * ((letters.length - index) % 2 === 1 ? 2 : 1);
    return total + Math.floor(doubled / 32) + (doubled % 32);
  }, 0);
  return ALPHABET[(32 - (sum % 32)) % 32] as string;
}

function fiveBits(bytes: Buffer, offset: number): number {
  const pair = ((bytes[offset >> 3] ?? 0) << 8) | (bytes[(offset >> 3) + 1] ?? 0);
  return (pair >> (11 - (offset & 7))) & 31;
}
