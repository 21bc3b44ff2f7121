import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantNumbers } from "#lib/queue/number.ts";

const serial = fc.integer({ min: 0, max: 999_999 }).map((value) => String(value).padStart(6, "0"));
const place = fc.nat({ max: 5 });

describe("a typed case number", () => {
  it.each(["2026-123456", " №2026 123456", "2026123456", "2026–123456", "2026/123456"])("is read however it is written: %s", (text) => {
    expect(meantNumbers(text, 2026)?.exact).toEqual(["2026-123456"]);
  });

  it("without its year is one of the last ten years", () => {
    expect(meantNumbers("123456", 2026)?.exact).toEqual(Array.from({ length: 10 }, (_, back) => `${2026 - back}-123456`));
  });

  it("is near when one figure is wrong, missing, too many or has changed places with its neighbour", () => {
    fc.assert(
      fc.property(serial, place, fc.nat({ max: 9 }), (right, at, digit) => {
        const slips = [
          right.slice(0, at) + digit + right.slice(at + 1),
          right.slice(0, at) + right.slice(at + 1),
          right.slice(0, at) + digit + right.slice(at),
          right.slice(0, at) +
            right
              .slice(at, at + 2)
              .split("")
              .reverse()
              .join("") +
            right.slice(at + 2),
        ].filter((slip) => slip !== right);
        for (const slip of slips) expect(meantNumbers(`2026-${slip}`, 2026)?.near).toContain(`2026-${right}`);
      }),
    );
  });

  it.each(["Әсел Нұрланқызы", "полиция", "12", "123456789012", "+7 701 555 01 02"])("is not seen in %s", (text) => {
    expect(meantNumbers(text, 2026)).toBeNull();
  });

  it("means a few hundred numbers at most, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const meant = meantNumbers(text, 2026);
        expect((meant?.exact.length ?? 0) + (meant?.near.length ?? 0)).toBeLessThan(300);
      }),
    );
  });
});
