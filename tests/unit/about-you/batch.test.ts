import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Batch, SMALLEST_BATCH } from "#lib/about-you/batch.ts";
import { type ABOUT_YOU, ABOUT_YOU_FIELDS, type AboutYou, RATHER_NOT, readAboutYou } from "#lib/about-you/questions.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { TEXTS } from "#tests/support/messages.ts";

const person = fc.record(
  Object.fromEntries(ABOUT_YOU_FIELDS.map(({ name, options }) => [name, fc.constantFrom(...options)])) as Record<
    keyof typeof ABOUT_YOU,
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
) as fc.Arbitrary<AboutYou>;

const filled = (people: readonly AboutYou[]) => {
  const batch = new Batch();
  for (const answers of people) batch.add(answers);
  return batch;
};

describe("the questions about a person", () => {
  it("can each be declined in words, in every language", () => {
    for (const { name, options } of ABOUT_YOU_FIELDS) {
      expect(options.at(-1)).toBe(RATHER_NOT);
      for (const locale of LOCALES)
        for (const key of ["question", ...options])
          expect(TEXTS[locale].has(`about-you.${name}.${key}`), `${locale} ${name} ${key}`).toBe(true);
    }
  });

  it("take nothing for an answer that is not on offer", () => {
    expect(readAboutYou({ age: "from_60", sex: "", language: "klingon", locale: "kk", number: "2026-000001" })).toEqual({ age: "from_60" });
    expect(readAboutYou({})).toEqual({});
  });

  it("have codes that fit into the counts", () => {
    for (const { name, options } of ABOUT_YOU_FIELDS) {
      expect(name).toMatch(/^[a-z_]{1,20}$/);
      for (const option of options) expect(option).toMatch(/^[a-z0-9_]{1,30}$/);
    }
  });
});

describe("a batch of answers", () => {
  it("is the same whoever came first and whatever else a person answered", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        // Each answer by itself, from other people and in another order: nothing tells the two batches apart.
        const apart = people.flatMap((answers) => Object.entries(answers).map(([question, answer]) => ({ [question]: answer })));
        expect(filled(apart.reverse()).take()).toEqual(filled(people).take());
      }),
    );
  });

  it("counts every answer once and is empty afterwards", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const batch = filled(people);
        const given = people.reduce((sum, answers) => sum + Object.keys(answers).length, 0);
        expect(batch.take().reduce((sum, { count }) => sum + count, 0)).toBe(given);
        expect(batch.take()).toEqual([]);
        expect(batch.isLargeEnough()).toBe(false);
      }),
    );
  });

  it("waits for enough people, not for enough answers", () => {
    const whole: AboutYou = { age: "from_60", sex: "woman", difficulty: "none", language: "kazakh" };
    expect(filled(Array.from({ length: SMALLEST_BATCH - 1 }, () => whole)).isLargeEnough()).toBe(false);
    expect(filled(Array.from({ length: SMALLEST_BATCH }, () => ({ sex: "man" }))).isLargeEnough()).toBe(true);
  });
});
