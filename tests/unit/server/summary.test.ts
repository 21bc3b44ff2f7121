import { expect, it } from "vitest";
import { table } from "#server/supervisor/summary.ts";

it("lines columns up", () => {
  expect(
    table([
      ["role", "e-mail"],
      ["commissioner", "a@b"],
    ]),
  ).toBe("  role           e-mail\n  commissioner   a@b");
});
