import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { CONTACT_HOURS } from "#lib/intake/choices.ts";
import { whenItMayGo } from "#lib/notices/hours.ts";

const DAY_MS = 24 * 3_600_000;
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2031, 0, 1) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const hours = fc.constantFrom(...CONTACT_HOURS);
const hourIn = (instant: Temporal.Instant) => instant.toZonedDateTimeISO("Asia/Almaty").hour;

/** By hand, not read from the rule. */
const ALLOWED: Record<(typeof CONTACT_HOURS)[number], readonly number[]> = {
  any_time: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
  morning: [8, 9, 10, 11],
  afternoon: [12, 13, 14, 15, 16, 17],
  evening: [18, 19, 20],
};

describe("the moment at which a notice may go", () => {
  it("lies within the hours that the person chose, by the clock of Kazakhstan", () => {
    fc.assert(
      fc.property(instants, hours, (now, chosen) => {
        expect(ALLOWED[chosen]).toContain(hourIn(whenItMayGo(now, chosen)));
      }),
    );
  });

  it("is now where now is allowed, and otherwise the first moment that is", () => {
    fc.assert(
      fc.property(instants, hours, (now, chosen) => {
        const moment = whenItMayGo(now, chosen);
        const allowedNow = ALLOWED[chosen].includes(hourIn(now));
        expect(moment.equals(now)).toBe(allowedNow);
        if (!allowedNow) expect(ALLOWED[chosen]).not.toContain(hourIn(moment.subtract({ milliseconds: 1 })));
      }),
    );
  });

  it("is never more than a day away, and waiting until then is enough", () => {
    fc.assert(
      fc.property(instants, hours, (now, chosen) => {
        const moment = whenItMayGo(now, chosen);
        expect(moment.epochMilliseconds - now.epochMilliseconds).toBeLessThan(DAY_MS);
        expect(whenItMayGo(moment, chosen).equals(moment)).toBe(true);
      }),
    );
  });

  it.each([
    ["2026-11-25T21:00:00+05:00", "any_time", "2026-11-26T08:00:00+05:00"],
    ["2026-11-25T07:59:59+05:00", "any_time", "2026-11-25T08:00:00+05:00"],
    ["2026-11-25T12:00:00+05:00", "morning", "2026-11-26T08:00:00+05:00"],
    ["2026-12-31T23:30:00+05:00", "evening", "2027-01-01T18:00:00+05:00"],
    ["2026-11-25T20:59:59+05:00", "evening", "2026-11-25T20:59:59+05:00"],
  ] as const)("of %s for %s is %s", (now, chosen, moment) => {
    expect(whenItMayGo(Temporal.Instant.from(now), chosen).equals(Temporal.Instant.from(moment))).toBe(true);
  });
});
