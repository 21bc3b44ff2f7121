import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextReleaseAt } from "#lib/releases/schedule.ts";

const next = (now: string) => nextReleaseAt("weekly", new Date(now)).toISOString();

describe("the weekly batch", () => {
  // 06:00 by the office's clock is 01:00 UTC.
  it.each([
    ["in the middle of the week", "2026-11-25T09:00:00Z", "2026-11-30T01:00:00.000Z"],
    ["a minute before the hour", "2026-11-30T00:59:00Z", "2026-11-30T01:00:00.000Z"],
    ["at the hour itself: that batch has left", "2026-11-30T01:00:00Z", "2026-12-07T01:00:00.000Z"],
    ["on Monday by the office's clock, still Sunday in UTC", "2026-11-29T20:00:00Z", "2026-11-30T01:00:00.000Z"],
    ["over the new year", "2026-12-31T12:00:00Z", "2027-01-04T01:00:00.000Z"],
  ])("leaves on the next Monday at six, %s", (_when, now, expected) => {
    expect(next(now)).toBe(expected);
  });

  it("always leaves later than now, within a week, on a Monday at six", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2025-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }), (now) => {
        const at = nextReleaseAt("weekly", now);
        expect(at.getTime() - now.getTime()).toBeGreaterThan(0);
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(7 * 24 * 3_600_000);
        expect([at.getUTCDay(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()]).toEqual([1, 1, 0, 0]);
      }),
    );
  });

  it("gives all approvals of a week the same moment, so that it says nothing about any of them", () => {
    expect(new Set(["2026-11-23T02:00:00Z", "2026-11-26T11:11:11Z", "2026-11-30T00:00:00Z"].map(next)).size).toBe(1);
  });
});

it("leaves promptly in a demonstration, but not at once: approvals of one moment share a batch", () => {
  const now = new Date("2026-11-25T09:00:00Z");
  const wait = nextReleaseAt("promptly", now).getTime() - now.getTime();
  expect(wait).toBeGreaterThanOrEqual(1_000);
  expect(wait).toBeLessThanOrEqual(10_000);
});
