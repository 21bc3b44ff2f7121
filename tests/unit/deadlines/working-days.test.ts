import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type WorkingCalendar, workingCalendar } from "#lib/deadlines/calendar.ts";
import { addWorkingDays, countWorkingDays, workingDaysLeft } from "#lib/deadlines/working-days.ts";
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";

const rows = CALENDAR_YEARS.flatMap(calendarRows);
const known = workingCalendar(rows);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const { compare } = Temporal.PlainDate;

// Any day of 2022–2029, so that 60 working days later is still covered.
const days = fc.integer({ min: 0, max: 2921 }).map((offset) => day("2022-01-01").add({ days: offset }));
const counts = fc.integer({ min: 1, max: 60 });

/** The real calendar with up to forty more exceptions anywhere: what an administrator could make of it. */
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3286 }), fc.constantFrom("holiday", "working_swap", "day_off_swapped")), { maxLength: 40 })
  .map((extra) => {
    const more = extra.map(([offset, kind]) => ({
      day: day("2022-01-01").add({ days: offset }).toString(),
      kind: kind as "holiday",
      name: "other",
      source: "test",
      confidence: "L" as const,
    }));
    return workingCalendar([...rows, ...more]);
  });

describe("the fifteenth working day", () => {
  it.each([
    ["2022-02-28", "2022-03-25"],
    ["2024-04-26", "2024-05-22"],
    ["2025-03-05", "2025-04-01"],
  ])("after %s is %s", (start, end) => {
    expect(addWorkingDays(day(start), 15, known).toString()).toBe(end);
  });
});

describe("adding working days", () => {
  it("counts the day after as the first, also from a day off", () => {
    expect(addWorkingDays(day("2026-11-23"), 1, known).toString()).toBe("2026-11-24");
    expect(addWorkingDays(day("2026-11-21"), 1, known).toString()).toBe("2026-11-23");
  });

  it("counts a weekend day that an act made a working day", () => {
    expect(addWorkingDays(day("2022-03-04"), 1, known).toString()).toBe("2022-03-05");
    expect(addWorkingDays(day("2025-01-04"), 1, known).toString()).toBe("2025-01-05");
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %d days", (n) => {
    expect(() => addWorkingDays(day("2026-11-23"), n, known)).toThrow("working_days_not_positive");
  });

  it("refuses to run past the end of the calendar", () => {
    expect(() => addWorkingDays(day("2030-12-20"), 15, known)).toThrow("calendar_not_covered");
  });

  it("never lands on a day off", () => {
    fc.assert(fc.property(calendars, days, counts, (calendar, start, n) => calendar.isWorkingDay(addWorkingDays(start, n, calendar))));
  });

  it("grows with the number of days: no day is counted twice", () => {
    fc.assert(
      fc.property(calendars, days, counts, (calendar, start, n) => {
        expect(compare(addWorkingDays(start, n, calendar), addWorkingDays(start, n + 1, calendar))).toBe(-1);
      }),
    );
  });

  it("never ends earlier for a later start", () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 30 }), counts, (calendar, start, later, n) => {
        expect(compare(addWorkingDays(start, n, calendar), addWorkingDays(start.add({ days: later }), n, calendar))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is undone by counting", () => {
    fc.assert(
      fc.property(calendars, days, counts, (calendar, start, n) => {
        expect(countWorkingDays(start, addWorkingDays(start, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it("adds in two steps what it adds in one", () => {
    fc.assert(
      fc.property(calendars, days, counts, counts, (calendar, start, a, b) => {
        const twice = addWorkingDays(addWorkingDays(start, a, calendar), b, calendar);
        expect(addWorkingDays(start, a + b, calendar).toString()).toBe(twice.toString());
      }),
    );
  });
});

describe("working days left", () => {
  it.each([
    ["2026-11-23", "2026-12-14", 15],
    ["2026-12-14", "2026-12-14", 0],
    ["2026-12-15", "2026-12-14", -1],
    // 16 December is a holiday: on the 17th two working days have passed.
    ["2026-12-16", "2026-12-14", -1],
    ["2026-12-17", "2026-12-14", -2],
  ])("on %s for %s is %i", (today, due, left) => {
    expect(workingDaysLeft(day(today), day(due), known)).toBe(left);
  });

  it("is overdue on the Saturday after a missed Friday", () => {
    expect(workingDaysLeft(day("2026-11-28"), day("2026-11-27"), known)).toBe(-1);
    expect(workingDaysLeft(day("2026-11-30"), day("2026-11-27"), known)).toBe(-1);
  });

  it("never grows as time passes, and is negative exactly when the date is past", () => {
    fc.assert(
      fc.property(calendars, days, days, (calendar, today, due) => {
        const left = workingDaysLeft(today, due, calendar);
        expect(workingDaysLeft(today.add({ days: 1 }), due, calendar)).toBeLessThanOrEqual(left);
        expect(left < 0).toBe(compare(today, due) > 0);
      }),
    );
  });
});
