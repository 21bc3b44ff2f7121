import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABOUT_YOU, RATHER_NOT } from "#lib/about-you/questions.ts";
import { hiddenAmong, LEAST_SHOWN, shownCounts } from "#lib/about-you/shown-counts.ts";

const MOST = 24;
const ANSWERS = 4;

/** What somebody sees of counts who knows how many people answered, too. */
function seen(counts: readonly number[], hidden: ReadonlySet<number>): string {
  return `${counts.map((count, place) => (hidden.has(place) ? "hidden" : count)).join(" ")} of ${sum(counts)}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Every list of four counts from 0 to MOST. */
function* allCounts(): Generator<number[]> {
  for (let code = 0; code < (MOST + 1) ** ANSWERS; code += 1)
    yield Array.from({ length: ANSWERS }, (_, place) => Math.floor(code / (MOST + 1) ** place) % (MOST + 1));
}

describe("counts of answers about oneself", () => {
  it("are shown as they are where none is small", () => {
    const counts = new Map([...ABOUT_YOU.sex, RATHER_NOT].map((answer, place) => [answer, LEAST_SHOWN + place]));
    expect(shownCounts("sex", counts)).toEqual([...counts].map(([answer, count]) => ({ answer, count })));
  });

  it("are hidden where small, also where nobody gave the answer, and never alone", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), (counts) => {
        const hidden = hiddenAmong(counts);
        for (const [place, count] of counts.entries()) if (count < LEAST_SHOWN) expect(hidden.has(place)).toBe(true);
        expect(hidden.size).not.toBe(1);
      }),
    );
  });

  it("are all there in the order of the form, and say nothing of answers that nobody offered", () => {
    expect(shownCounts("difficulty", new Map([["invented", 500]]))).toEqual(
      [...ABOUT_YOU.difficulty, RATHER_NOT].map((answer) => ({ answer, count: null })),
    );
  });

  it("leave at least ten possible numbers for whatever is hidden beside a shown one, to whoever knows the rule and how many answered", () => {
    const possible = new Map<string, Set<number>[]>();
    for (const counts of allCounts()) {
      const hidden = hiddenAmong(counts);
      // Larger hidden sums would need counts above MOST beside them, which are left out here.
      if (hidden.size === 0 || hidden.size === ANSWERS || sum(counts.filter((_, place) => hidden.has(place))) > MOST) continue;
      const sets = possible.get(seen(counts, hidden)) ?? counts.map(() => new Set<number>());
      possible.set(seen(counts, hidden), sets);
      for (const [place, count] of counts.entries()) sets[place]?.add(hidden.has(place) ? count : -1);
    }
    const fewest = [...possible.values()].flatMap((sets) => sets.filter((numbers) => !numbers.has(-1)).map(({ size }) => size));
    expect(fewest.length).toBeGreaterThan(0);
    expect(Math.min(...fewest)).toBeGreaterThanOrEqual(LEAST_SHOWN);
  });
});
