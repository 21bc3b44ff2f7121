import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks } from "#lib/anonymisation/leak-check.ts";
import { fold } from "#lib/text/fold.ts";
import { CLEAN } from "./clean-texts.ts";
import { LEAKING, PEOPLE } from "./leaking-texts.ts";

const someText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...LEAKING.map(({ text }) => text), ...CLEAN.map(({ text }) => text)),
);

describe("places of leaks", () => {
  it("points at the words in the text as it was written", () => {
    const text = "Обращение\u200b г-жи Жума\u00adбаевой и ﬁле.";
    const [leak] = findLeaks({ title: "Без имени", textRu: text }, PEOPLE.aigerim);
    expect(leak).toMatchObject({ kind: "name", field: "textRu", excerpt: "Жума\u00adбаевой" });
    expect(text.slice(leak?.start, leak?.end)).toBe("Жума\u00adбаевой");
  });

  it("searches every field, in their order, and skips empty ones", () => {
    const fields = { title: "Айгерім", textEn: "clean", textRu: undefined, textKk: "", outcome: "someone@example.org" };
    expect(findLeaks(fields, PEOPLE.aigerim).map(({ field }) => field)).toEqual(["title", "outcome"]);
  });

  it("tells one place once", () => {
    expect(findLeaks({ textEn: "aigerim.zh85@mail.kz" }, PEOPLE.aigerim)).toHaveLength(1);
  });

  it("never fails and never points outside, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 6 }), (parts) => {
        const text = parts.join(" ");
        for (const { start, end, excerpt } of findLeaks({ text }, PEOPLE.aigerim)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(excerpt);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not let clean words around a leak hide it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLEAN), fc.constantFrom(...CLEAN), (before, after) => {
        expect(findLeaks({ text: `${before.text}\nЖұмабаеваның өтініші\n${after.text}` }, PEOPLE.aigerim)).not.toEqual([]);
      }),
    );
  });

  it("takes an identity with odd characters as letters, not as a pattern", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (odd) => void findLeaks({ text: "Клара (Zetkin) [a-z]+" }, { fullName: odd, address: odd, email: odd, phone: odd, iin: odd }),
      ),
    );
  });
});

describe("folding", () => {
  it("keeps the place of every character", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(starts).toHaveLength(folded.length);
        expect(starts.every((start, at) => start < (ends[at] ?? 0) && start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it.each([
    ["Әлемде", "әлемде"],
    ["ҒҚҢҰҮҺІЁЙ", "гкнуухиеи"],
    ["ŞYŃǴYS", "шyнгys"],
    ["Ａ１", "a1"],
    ["и\u0306", "и"],
    ["a\u200b\u00adb", "ab"],
    ["٣٤", "34"],
  ])("%s becomes %s", (typed, folded) => {
    expect(fold(typed).text).toBe(folded);
  });
});

/** Whatever grows faster than the text would not end before the test's patience does. */
describe("a text made to be slow", () => {
  it.each([
    ["one endless word", "a".repeat(20_000)],
    ["nothing but digits", "1 ".repeat(10_000)],
    ["nothing but signs", "@.".repeat(10_000)],
    ["nothing but a name", "Адам ".repeat(4_000)],
    ["single letters", "а б ".repeat(5_000)],
    ["a number without end", "7".repeat(20_000)],
  ])("is read to its end: %s", (_what, text) => {
    expect(findLeaks({ text }, { ...PEOPLE.aigerim, fullName: "Адам Талапов ".repeat(40) })).toBeInstanceOf(Array);
  });
});
