import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { workingCalendar } from "#lib/deadlines/calendar.ts";
import { decideBy, registrationDay } from "#lib/deadlines/clocks.ts";
import { inForceOn } from "#lib/deadlines/in-force.ts";
import { deadlineExplanationSchema, type LegalPeriod } from "#lib/deadlines/schema.ts";
import { countWorkingDays } from "#lib/deadlines/working-days.ts";
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";
import { LEGAL_PERIODS } from "#prisma/seed/rules/legal-periods.ts";
import { OFFICE_HOURS } from "#prisma/seed/rules/office-hours.ts";

const calendar = workingCalendar(CALENDAR_YEARS.flatMap(calendarRows));
const day = (iso: string) => Temporal.PlainDate.from(iso);
const hours = inForceOn(OFFICE_HOURS, day("2026-11-23"));
const registered = (instant: string) => registrationDay(Temporal.Instant.from(instant), calendar, hours).toString();
const consideration = (on: string) =>
  inForceOn(
    LEGAL_PERIODS.filter(({ code }) => code === "consideration"),
    day(on),
  ) as LegalPeriod;

describe("registration", () => {
  it.each([
    ["in office hours", "2026-11-23T10:00:00+05:00", "2026-11-23"],
    ["before opening", "2026-11-23T03:15:00+05:00", "2026-11-23"],
    ["at the first moment of the day", "2026-11-23T00:00:00+05:00", "2026-11-23"],
    ["at the moment of closing", "2026-11-23T18:30:00+05:00", "2026-11-23"],
  ])("is the same day when received %s", (_, instant, expected) => expect(registered(instant)).toBe(expected));

  it.each([
    ["a moment after closing", "2026-11-23T18:30:00.001+05:00", "2026-11-24"],
    ["in the last second of the day", "2026-11-23T23:59:59.999+05:00", "2026-11-24"],
    ["on Friday evening", "2026-11-27T19:00:00+05:00", "2026-11-30"],
    ["on Saturday morning", "2026-11-28T10:00:00+05:00", "2026-11-30"],
    ["on Sunday evening", "2026-11-29T23:00:00+05:00", "2026-11-30"],
    ["on Independence Day", "2026-12-16T11:00:00+05:00", "2026-12-17"],
    ["on the eve of Nauryz, after hours", "2026-03-20T18:31:00+05:00", "2026-03-26"],
  ])("is the next working day when received %s", (_, instant, expected) => expect(registered(instant)).toBe(expected));

  it("follows the clock of Astana, UTC+5, whatever the clock of the server", () => {
    expect(registered("2026-11-22T18:59:59Z")).toBe("2026-11-23"); // still Sunday there
    expect(registered("2026-11-22T19:00:00Z")).toBe("2026-11-23"); // Monday, 00:00
    expect(registered("2026-11-23T13:30:00Z")).toBe("2026-11-23"); // 18:30
    expect(registered("2026-11-23T13:30:01Z")).toBe("2026-11-24");
    expect(registered("2026-11-23T18:59:59Z")).toBe("2026-11-24"); // Monday, 23:59:59
    expect(registered("2026-11-23T19:00:00Z")).toBe("2026-11-24"); // Tuesday, 00:00
  });

  it("knows that Astana's clock was UTC+6 until the end of February 2024", () => {
    expect(registered("2024-02-28T12:45:00Z")).toBe("2024-02-29"); // Wednesday, 18:45
    expect(registered("2024-03-04T12:45:00Z")).toBe("2024-03-04"); // Monday, 17:45
  });

  it("works on a Saturday that an act made a working day", () => {
    expect(registered("2024-05-04T12:00:00+05:00")).toBe("2024-05-04");
    expect(registered("2024-05-03T20:00:00+05:00")).toBe("2024-05-04");
  });

  it("is a working day, never before the day of arrival, and never later for something that came earlier", () => {
    const instants = fc
      .integer({ min: Date.UTC(2022, 0, 2), max: Date.UTC(2030, 10, 30) })
      .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 400_000_000 }), (instant, later) => {
        const on = registrationDay(instant, calendar, hours);
        const arrival = instant.toZonedDateTimeISO("Asia/Almaty").toPlainDate();
        expect(calendar.isWorkingDay(on)).toBe(true);
        expect(Temporal.PlainDate.compare(on, arrival)).toBeGreaterThanOrEqual(0);
        const next = registrationDay(instant.add({ milliseconds: later }), calendar, hours);
        expect(Temporal.PlainDate.compare(on, next)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("the date for a decision", () => {
  it.each([
    ["2022-02-28", "2022-03-25"],
    ["2024-04-26", "2024-05-22"],
    ["2025-03-05", "2025-04-01"],
    ["2026-11-23", "2026-12-14"],
  ])("for a complaint registered on %s is %s", (on, due) => {
    expect(decideBy(day(on), consideration(on), calendar).date.toString()).toBe(due);
  });

  it("explains itself: rule, version, source, start, and each day not counted", () => {
    const { explanation } = decideBy(day("2022-02-28"), consideration("2022-02-28"), calendar);
    expect(explanation.rule).toMatchObject({ code: "consideration", version: 1, countedFrom: "receipt" });
    expect(explanation).toMatchObject({ startDay: "2022-02-28", lastDay: "2022-03-25", workingDays: 15 });
    expect(explanation.countedWeekendDays).toEqual(["2022-03-05"]);
    expect(explanation.skipped.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      "2022-03-06 weekend",
      "2022-03-07 day_off_swapped",
      "2022-03-08 holiday",
      "2022-03-12 weekend",
      "2022-03-13 weekend",
      "2022-03-19 weekend",
      "2022-03-20 weekend",
      "2022-03-21 holiday",
      "2022-03-22 holiday",
      "2022-03-23 holiday",
    ]);
  });

  it("covers every day of the period once: counted days and skipped days make the whole", () => {
    const starts = fc.integer({ min: 0, max: 3200 }).map((offset) => day("2022-01-01").add({ days: offset }));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 40 }), (start, workingDays) => {
        const period = { ...consideration("2026-11-23"), workingDays };
        const { date, explanation } = decideBy(start, period, calendar);
        const span = start.until(date).days;
        const { skipped } = explanation;
        expect(skipped.length + workingDays).toBe(span);
        expect(new Set(skipped.map((each) => each.day)).size).toBe(skipped.length);
        expect(skipped.every((each) => !calendar.isWorkingDay(day(each.day)))).toBe(true);
        expect(skipped.every((each) => start.toString() < each.day && each.day < date.toString())).toBe(true);
        expect(countWorkingDays(start, date, calendar)).toBe(workingDays);
      }),
    );
  });

  it("survives being stored as JSON", () => {
    const { explanation } = decideBy(day("2026-11-23"), consideration("2026-11-23"), calendar);
    expect(deadlineExplanationSchema.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation);
  });
});

describe("the version of a rule in force", () => {
  it("counts from receipt until the Rules of October 2025 and from registration since", () => {
    expect(consideration("2025-10-21")).toMatchObject({ version: 1, countedFrom: "receipt" });
    expect(consideration("2025-10-22")).toMatchObject({ version: 2, countedFrom: "registration" });
  });

  it("refuses a day before any version", () => {
    expect(() => consideration("2021-12-28")).toThrow("rule_not_in_force");
  });

  it("prefers the newest where two overlap", () => {
    const first = { version: 1, validFrom: "2026-01-01", validTo: null };
    const second = { version: 2, validFrom: "2026-06-01", validTo: null };
    expect(inForceOn([second, first], day("2026-07-01"))).toBe(second);
    expect(inForceOn([second, first], day("2026-05-31"))).toBe(first);
  });
});
