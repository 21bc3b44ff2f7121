import { expect, it } from "vitest";
import { isWaiting } from "#lib/tracking/waiting.ts";

it.each([
  ["registered", "2026-12-15", true],
  ["under_review", "2026-12-15", true],
  ["accepted", "2026-12-15", true],
  ["declined", "2026-12-15", false],
  ["closed", "2026-12-15", false],
  ["withdrawn", "2026-12-15", false],
  ["registered", null, false],
])("a case that is %s with the last day %s waits for an answer: %s", (status, decideBy, waits) => {
  expect(isWaiting({ status, decideBy })).toBe(waits);
});
