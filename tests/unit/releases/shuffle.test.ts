import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffled } from "#lib/releases/shuffle.ts";

describe("the order of a batch", () => {
  it("keeps every summary once and the list it was given", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (batch) => {
        const before = [...batch];
        expect(shuffled(batch).toSorted()).toEqual(batch.toSorted());
        expect(batch).toEqual(before);
      }),
    );
  });

  it("puts each summary at each place about equally often", () => {
    const rounds = 6_000;
    const firsts = Array.from({ length: rounds }, () => shuffled([0, 1, 2, 3, 4, 5])[0] ?? -1);
    for (const summary of [0, 1, 2, 3, 4, 5]) {
      const share = firsts.filter((first) => first === summary).length / rounds;
      // One in six, give or take five standard deviations.
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.025);
    }
  });
});
