import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { workingCalendar } from "#lib/deadlines/calendar.ts";
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";

const calendar = workingCalendar(CALENDAR_YEARS.flatMap(calendarRows));
const day = (iso: string) => Temporal.PlainDate.from(iso);
const reason = (iso: string) => calendar.why(day(iso)).kind;
const daysOffIn = (year: number) => {
  const first = day(`${year}-01-01`);
  return Array.from({ length: first.daysInYear }, (_, i) => first.add({ days: i })).filter((each) => !calendar.isWorkingDay(each)).length;
};

describe("holidays of the Holidays Law", () => {
  const KEPT_EVERY_YEAR = ["01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "10-25", "12-16"];

  it.each(CALENDAR_YEARS)("has its twelve fixed holidays in %i", (year) => {
    for (const monthDay of KEPT_EVERY_YEAR) expect(reason(`${year}-${monthDay}`)).toBe("holiday");
  });

  it("keeps Independence Day for one day since 2022 and no First President's Day", () => {
    expect(reason("2022-12-16")).toBe("holiday");
    expect(reason("2022-12-19")).toBe("weekday");
    expect(reason("2022-12-01")).toBe("weekday");
  });

  it.each([2022, 2023, 2024, 2025])("keeps Constitution Day on 30 August %i", (year) => {
    expect(reason(`${year}-08-30`)).toBe("holiday");
    expect(reason(`${year}-03-15`)).not.toBe("holiday");
  });

  it("has no Constitution Day in 2026, so that 31 August is worked", () => {
    expect(reason("2026-08-30")).toBe("weekend");
    expect(reason("2026-08-31")).toBe("weekday");
    expect(reason("2026-03-15")).toBe("weekend");
  });

  it.each([2027, 2028, 2029, 2030])("keeps Constitution Day on 15 March %i and works on 30 August", (year) => {
    expect(reason(`${year}-03-15`)).toBe("holiday");
    expect(["weekday", "weekend"]).toContain(reason(`${year}-08-30`));
  });
});

describe("a holiday on a weekend", () => {
  it.each([
    ["2022-01-01 and 02", ["2022-01-03", "2022-01-04"]],
    ["2022-05-01", ["2022-05-02"]],
    ["2022-05-07, past Sunday and Victory Day", ["2022-05-10"]],
    ["2023-01-01, past 2 January", ["2023-01-03"]],
    ["2023-05-07", ["2023-05-08"]],
    ["2024-03-23", ["2024-03-25"]],
    ["2025-08-30", ["2025-09-01"]],
    ["2026-03-08", ["2026-03-09"]],
    ["2026-03-21 and 22", ["2026-03-24", "2026-03-25"]],
    ["2026-05-09", ["2026-05-11"]],
    ["2026-10-25", ["2026-10-26"]],
    ["2027-03-21", ["2027-03-24"]],
    ["2028-01-01 and 02", ["2028-01-03", "2028-01-04"]],
  ])("%s moves the day off to the next working days", (_, moved) => {
    for (const iso of moved) expect(reason(iso)).toBe("day_off_moved");
  });

  it.each(["2022-01-05", "2022-05-11", "2023-01-04", "2026-03-26", "2026-05-12", "2027-03-25"])("the chain ends before %s", (iso) =>
    expect(reason(iso)).toBe("weekday"),
  );
});

describe("religious days of rest", () => {
  it.each(["2022-07-09", "2023-06-28", "2024-06-16", "2025-06-06", "2026-05-27"])("rests on Kurban Ait %s", (iso) => {
    expect(reason(iso)).toBe("religious_holiday");
  });

  it.each([
    ["Orthodox Christmas of Saturday 2023-01-07", "2023-01-09"],
    ["Orthodox Christmas of Sunday 2024-01-07", "2024-01-08"],
    ["Kurban Ait of Saturday 2022-07-09", "2022-07-11"],
    ["Kurban Ait of Sunday 2024-06-16", "2024-06-17"],
    ["Kurban Ait of Sunday 2027-05-16", "2027-05-17"],
  ])("never moves %s: %s is worked", (_, monday) => expect(reason(monday)).toBe("weekday"));

  it.each([2027, 2028, 2029, 2030])("marks Kurban Ait %i as an expectation", (year) => {
    const [kurbanAit] = calendarRows(year).filter((row) => row.name === "kurban_ait");
    expect(kurbanAit?.confidence).toBe("L");
  });
});

describe("exchanges of working days by act", () => {
  it.each([
    ["2022-03-07", "2022-03-05"],
    ["2022-08-29", "2022-08-27"],
    ["2022-10-24", "2022-10-22"],
    ["2023-07-07", "2023-07-01"],
    ["2024-05-08", "2024-05-04"],
    ["2025-01-03", "2025-01-05"],
  ])("rests on %s and works on %s", (off, worked) => {
    expect(calendar.why(day(off))).toMatchObject({ working: false, kind: "day_off_swapped" });
    expect(calendar.why(day(worked))).toMatchObject({ working: true, kind: "working_swap" });
  });

  it("knows none in 2026", () => {
    expect(calendarRows(2026).filter((row) => row.kind.includes("swap"))).toEqual([]);
  });
});

describe("a whole year", () => {
  it("has 118 days off in 2026, one fewer than before the referendum", () => expect(daysOffIn(2026)).toBe(118));

  it("had 10 days off in June 2024, once Kurban Ait had moved to Sunday", () => {
    const june = Array.from({ length: 30 }, (_, i) => day("2024-06-01").add({ days: i }));
    expect(june.filter((each) => !calendar.isWorkingDay(each))).toHaveLength(10);
  });

  it.each(CALENDAR_YEARS)("%i gives each day one row, a source and a confidence", (year) => {
    const rows = calendarRows(year);
    expect(new Set(rows.map((row) => row.day)).size).toBe(rows.length);
    expect(rows.every((row) => row.day.startsWith(`${year}-`) && row.source !== "" && row.confidence)).toBe(true);
  });
});

describe("a day the calendar does not cover", () => {
  it.each(["2021-12-31", "2031-01-01"])("refuses %s instead of guessing", (iso) => {
    expect(() => calendar.isWorkingDay(day(iso))).toThrow("calendar_not_covered");
  });

  it("says which day it was asked about", () => {
    expect(() => calendar.why(day("2031-02-03"))).toThrow(expect.objectContaining({ data: { day: "2031-02-03" } }));
  });

  it("does not take a year that somebody only began to enter for a whole one", () => {
    const begun = workingCalendar([
      ...calendarRows(2030),
      ...calendarRows(2030)
        .slice(0, 3)
        .map((row) => ({ ...row, day: row.day.replace("2030", "2031") })),
    ]);
    expect(() => begun.isWorkingDay(day("2031-06-03"))).toThrow("calendar_not_covered");
  });

  it("has no hole filled by its neighbours", () => {
    const holed = workingCalendar([...calendarRows(2024), ...calendarRows(2026)]);
    expect(() => holed.isWorkingDay(day("2025-06-03"))).toThrow("calendar_not_covered");
  });
});
