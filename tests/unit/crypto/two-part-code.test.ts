import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupCode } from "#lib/crypto/code-letters.ts";
import { joinParts, newTwoPartCode, parsePart } from "#lib/crypto/two-part-code.ts";

const anyCode = fc.constant(null).map(() => newTwoPartCode());
const CYRILLIC: Record<string, string> = {
  A: "а",
  B: "в",
  E: "е",
  K: "қ",
  M: "м",
  H: "н",
  P: "р",
  C: "с",
  T: "т",
  X: "х",
  Y: "ү",
  "0": "о",
  "1": "і",
};

describe("a code in two parts", () => {
  it("is twice ten letters of Crockford’s alphabet and a check letter", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const part of code) expect(part).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/);
      }),
    );
  });

  it("uses every letter at every place of both parts about equally often", () => {
    const codes = Array.from({ length: 6_400 }, newTwoPartCode);
    for (const part of [0, 1] as const)
      for (let place = 0; place < 10; place += 1) {
        const counts = new Map<string, number>();
        for (const code of codes) counts.set(code[part][place] as string, (counts.get(code[part][place] as string) ?? 0) + 1);
        expect(counts.size).toBe(32);
        expect(Math.min(...counts.values())).toBeGreaterThan(120);
        expect(Math.max(...counts.values())).toBeLessThan(290);
      }
  });

  it("is read as people type it: small, in groups, with look-alikes of another alphabet, without the check letter", () => {
    fc.assert(
      fc.property(anyCode, ([part]) => {
        const misread = [...part].map((letter) => CYRILLIC[letter] ?? letter.toLowerCase()).join("");
        for (const typed of [groupCode(part), misread, ` ${groupCode(part).replaceAll("-", " — ")} `, part.slice(0, 10)])
          expect(parsePart(typed)).toEqual({ ok: true, code: part });
      }),
    );
  });

  it("is not read with one letter wrong, or with a letter too few or too many", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(10), fc.integer({ min: 1, max: 31 }), ([part], place, step) => {
        const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const letter = alphabet[(alphabet.indexOf(part[place] as string) + step) % 32] as string;
        expect(parsePart(part.slice(0, place) + letter + part.slice(place + 1))).toMatchObject({ ok: false });
        expect(parsePart(part.slice(0, 9))).toMatchObject({ ok: false });
        expect(parsePart(`${part}0`)).toMatchObject({ ok: false });
      }),
    );
  });

  it("opens the same whichever part comes first", () => {
    fc.assert(
      fc.property(anyCode, ([one, other]) => {
        expect(joinParts([other, one])).toBe(joinParts([one, other]));
      }),
    );
  });
});
