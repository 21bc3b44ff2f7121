import { Temporal } from "temporal-polyfill";
import type { CalendarDay } from "#lib/deadlines/schema.ts";
import { stateHolidays } from "./holidays.ts";
import { religiousHolidays } from "./religious-holidays.ts";
import { SOURCES } from "./sources.ts";
import { swappedDays } from "./swaps.ts";

export const CALENDAR_YEARS = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;

/**
 * The rows of `rules.calendar_day` for a year: every day that differs from Monday–Friday, one row a day, in order.
 *
 * A state holiday on a Saturday or Sunday moves the day off to the next working day after it (267-II § 5); several in a row
 * form a chain, as 1–2 January 2022 did with 3–4 January. Religious days of rest do not move. Where two reasons meet on one
 * day, the state holiday gives the row.
 */
export function calendarRows(year: number): CalendarDay[] {
  const holidays = stateHolidays(year);
  const rows = new Map([...swappedDays(year), ...religiousHolidays(year), ...holidays].map((row) => [row.day, row]));
  for (const holiday of holidays) {
    if (!isWeekend(holiday.day)) continue;
    const moved = movedDayOff(holiday, rows);
    rows.set(moved.day, moved);
  }
  return [...rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function movedDayOff(holiday: CalendarDay, rows: ReadonlyMap<string, CalendarDay>): CalendarDay {
  let day = Temporal.PlainDate.from(holiday.day);
  do day = day.add({ days: 1 });
  while (isWeekend(day.toString()) || rows.has(day.toString()));
  const source = `${SOURCES.holidaysLawMove} ← ${holiday.day}`;
  return { ...holiday, day: day.toString(), kind: "day_off_moved", source };
}

function isWeekend(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek >= 6;
}
