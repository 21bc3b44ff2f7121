import { Temporal } from "temporal-polyfill";
import { DomainError } from "#lib/errors/domain-error.ts";
import { dayNumber, dayOfNumber, isSaturdayOrSunday } from "./day-number.ts";
import type { CalendarDay } from "./schema.ts";

/** Why a day is worked or not: the calendar's own row when it has one, else the plain week. */
export type DayReason =
  | { working: boolean; kind: "weekday" | "weekend"; row: null }
  | { working: boolean; kind: CalendarDay["kind"]; row: CalendarDay };

export type WorkingCalendar = {
  /** @throws DomainError calendar_not_covered */
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** @throws DomainError calendar_not_covered */
  why(day: Temporal.PlainDate): DayReason;
  /** `why` by day number, for walking many days. @throws DomainError calendar_not_covered */
  whyNumber(number: number): DayReason;
};

/**
 * Each year of the Holidays Law (267-II) has thirteen or fourteen holidays. A year with fewer than ten is one that somebody
 * began to enter: counting on it would silently give dates that are too early.
 */
const LEAST_HOLIDAYS_OF_A_WHOLE_YEAR = 10;

const WEEKDAY: DayReason = { working: true, kind: "weekday", row: null };
const WEEKEND: DayReason = { working: false, kind: "weekend", row: null };

/**
 * The country's working-day calendar for a five-day week, from the rows of `rules.calendar_day`.
 *
 * Rows are exceptions to Monday–Friday; a year without its rows is not covered, and asking about it is an error, because a
 * legal date computed on a guess is worse than none. Build it once for each set of rows.
 */
export function workingCalendar(rows: readonly CalendarDay[]): WorkingCalendar {
  const reasons = new Map(rows.map((row) => [dayNumber(Temporal.PlainDate.from(row.day)), reasonOf(row)]));
  const covered = coveredDays(rows);

  function whyNumber(number: number): DayReason {
    if (!covered.has(number)) throw notCovered(number);
    return reasons.get(number) ?? (isSaturdayOrSunday(number) ? WEEKEND : WEEKDAY);
  }
  const why = (day: Temporal.PlainDate) => whyNumber(dayNumber(day));
  return { whyNumber, why, isWorkingDay: (day) => why(day).working };
}

function reasonOf(row: CalendarDay): DayReason {
  return { working: row.kind === "working_swap", kind: row.kind, row };
}

function coveredDays(rows: readonly CalendarDay[]): ReadonlySet<number> {
  const holidays = rows.filter((row) => row.kind === "holiday");
  const byYear = Map.groupBy(holidays, (row) => Number(row.day.slice(0, 4)));
  const wholeYears = [...byYear].filter(([, days]) => days.length >= LEAST_HOLIDAYS_OF_A_WHOLE_YEAR);
  return new Set(wholeYears.flatMap(([year]) => dayNumbersOf(year)));
}

function dayNumbersOf(year: number): number[] {
  const newYear = new Temporal.PlainDate(year, 1, 1);
  const first = dayNumber(newYear);
  return Array.from({ length: newYear.daysInYear }, (_, offset) => first + offset);
}

function notCovered(number: number): DomainError {
  return new DomainError("calendar_not_covered", { day: dayOfNumber(number).toString() });
}
