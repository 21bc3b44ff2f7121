import { describe, expect, it } from "vitest";
import { waitAfter } from "#lib/tracking/patience.ts";

describe("a try after failed tries", () => {
  it("does not wait for three slips", () => {
    for (const forNumber of [0, 1, 2, 3]) expect(waitAfter({ forNumber, byAnyone: forNumber })).toBe(0);
  });

  it("waits longer with each further one and never more than a second and a half, so that nobody can be locked out", () => {
    const waits = [4, 5, 6, 20, 10_000].map((forNumber) => waitAfter({ forNumber, byAnyone: 0 }));
    expect(waits).toEqual([500, 1_000, 1_000, 1_000, 1_000]);
    expect(waitAfter({ forNumber: 1e9, byAnyone: 1e9 })).toBe(1_500);
  });

  it("waits half a second for everybody while somebody tries by the hundred", () => {
    expect(waitAfter({ forNumber: 0, byAnyone: 300 })).toBe(0);
    expect(waitAfter({ forNumber: 0, byAnyone: 301 })).toBe(500);
  });
});
