import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessCodeFor, groupAccessCode, parseAccessCode } from "#lib/crypto/access-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ISSUE_KEY = Buffer.alloc(32, 5);
const code = accessCodeFor(ISSUE_KEY, Buffer.alloc(32, 6));
const anyCode = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((token) => accessCodeFor(ISSUE_KEY, token));

describe("an access code", () => {
  it("is 20 letters of Crockford’s alphabet and a check letter", () => {
    fc.assert(
      fc.property(anyCode, (any) => {
        expect(any).toMatch(/^[0-9A-HJKMNP-TV-Z]{21}$/);
      }),
    );
  });

  it("is the same for the same token and another for another one", () => {
    const token = randomBytes(32);
    expect(accessCodeFor(ISSUE_KEY, token)).toBe(accessCodeFor(ISSUE_KEY, token));
    const codes = new Set(Array.from({ length: 2_000 }, () => accessCodeFor(ISSUE_KEY, randomBytes(32))));
    expect(codes.size).toBe(2_000);
  });

  it("cannot be made without the issuing key", () => {
    const token = randomBytes(32);
    expect(accessCodeFor(Buffer.alloc(32, 8), token)).not.toBe(accessCodeFor(ISSUE_KEY, token));
  });

  it("uses every letter at every place about equally often", () => {
    const codes = Array.from({ length: 6_400 }, () => accessCodeFor(ISSUE_KEY, randomBytes(32)));
    for (let place = 0; place < 20; place += 1) {
      const counts = [...ALPHABET].map((letter) => codes.filter((any) => any[place] === letter).length);
      expect(Math.min(...counts)).toBeGreaterThan(120);
      expect(Math.max(...counts)).toBeLessThan(290);
    }
  });
});

describe("a typed access code", () => {
  const typings: [string, (printed: string) => string][] = [
    ["as printed", groupAccessCode],
    ["without dashes", (printed) => printed],
    ["in lower case", (printed) => printed.toLowerCase()],
    ["with spaces", (printed) => printed.replace(/(.{3})/g, " $1 ")],
    ["with long dashes", (printed) => groupAccessCode(printed).replaceAll("-", " — ")],
    ["O for 0", (printed) => printed.replaceAll("0", "O")],
    ["small o for 0", (printed) => printed.replaceAll("0", "o")],
    ["I for 1", (printed) => printed.replaceAll("1", "I")],
    ["small l for 1", (printed) => printed.replaceAll("1", "l")],
    ["Cyrillic А В Е К М Н Р С Т Х", cyrillic],
    ["Kazakh І for 1", (printed) => printed.replaceAll("1", "І")],
    ["full-width letters", (printed) => [...printed].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join("")],
    ["without the check letter", (printed) => printed.slice(0, 20)],
  ];

  it.each(typings)("is understood: %s", (_name, type) => {
    fc.assert(
      fc.property(anyCode, (any) => {
        expect(parseAccessCode(type(any))).toEqual({ ok: true, code: any });
      }),
    );
  });

  it("is refused with any single wrong letter", () => {
    for (let place = 0; place < code.length; place += 1) {
      for (const letter of ALPHABET) {
        if (letter === code[place]) continue;
        const typed = code.slice(0, place) + letter + code.slice(place + 1);
        expect(parseAccessCode(typed), typed).toEqual({ ok: false, reason: "wrong_check" });
      }
    }
  });

  it("is refused when two neighbours were swapped, all but rarely", () => {
    const swaps = fc
      .sample(anyCode, 300)
      .flatMap((any) =>
        Array.from({ length: 19 }, (_, place) => any.slice(0, place) + any[place + 1] + any[place] + any.slice(place + 2)).filter(
          (typed) => typed !== any,
        ),
      );
    const missed = swaps.filter((typed) => parseAccessCode(typed).ok);
    expect(missed.length / swaps.length).toBeLessThan(0.01);
  });

  it.each([
    ["", "wrong_length"],
    ["ABCD", "wrong_length"],
    [`${code}0`, "wrong_length"],
    [code.replace(/.$/, "U"), "wrong_letter"],
    [code.replace(/.$/, "Ж"), "wrong_letter"],
    [code.replace(/.$/, "\u0000"), "wrong_letter"],
  ])("says what is wrong with %j", (typed, reason) => {
    expect(parseAccessCode(typed)).toEqual({ ok: false, reason });
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        expect(typeof parseAccessCode(typed).ok).toBe("boolean");
      }),
    );
  });
});

function cyrillic(printed: string): string {
  const twins: Record<string, string> = {
    A: "А",
    B: "В",
    E: "Е",
    K: "К",
    M: "М",
    H: "Н",
    P: "Р",
    C: "С",
    T: "Т",
    X: "Х",
    Y: "У",
    "0": "О",
  };
  return [...printed].map((letter) => twins[letter] ?? letter).join("");
}
