import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { deadlineState, viewDeadline } from "#components/cases/deadline-view.ts";
import { workingCalendar } from "#lib/deadlines/calendar.ts";
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";

const calendar = workingCalendar(CALENDAR_YEARS.flatMap(calendarRows));
const monday = Temporal.PlainDate.from("2026-11-23");
const view = (decideBy: string | null, open = true) => viewDeadline({ decideBy, open }, monday, calendar);

describe("a legal date in the queue", () => {
  it.each([
    ["2026-11-20", -1, "overdue"],
    ["2026-11-23", 0, "soon"],
    ["2026-11-26", 3, "soon"],
    ["2026-11-27", 4, "later"],
  ])("%s on Monday 23 November is %i working days away: %s", (day, daysLeft, state) => {
    expect(view(day)).toEqual({ kind: "running", day, daysLeft });
    expect(deadlineState(view(day))).toBe(state);
  });

  it("is not counted down once our work is over, however late it was", () => {
    expect(view("2026-01-15", false)).toEqual({ kind: "ended", day: "2026-01-15" });
    expect(deadlineState(view("2026-01-15", false))).toBe("paused");
  });

  it("is none where the law sets no period", () => {
    expect(view(null)).toEqual({ kind: "none" });
  });

  it("does not take the queue away when a calendar year is not entered", () => {
    expect(view("2099-01-15")).toEqual({ kind: "uncounted", day: "2099-01-15", overdue: false });
    expect(deadlineState(view("2001-01-15"))).toBe("overdue");
  });
});
