import { Temporal } from "temporal-polyfill";

const MILLISECONDS_A_DAY = 86_400_000;
const THURSDAY = 3; // 1970-01-01, counting Monday as 0

/**
 * Days since 1970-01-01. The queue counts working days for every row, and walking days as whole numbers is about a hundred
 * times faster than walking Temporal dates.
 */
export function dayNumber(day: Temporal.PlainDate): number {
  return Date.UTC(day.year, day.month - 1, day.day) / MILLISECONDS_A_DAY;
}

export function dayOfNumber(number: number): Temporal.PlainDate {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function isSaturdayOrSunday(number: number): boolean {
  const weekday = (((number + THURSDAY) % 7) + 7) % 7;
  return weekday >= 5;
}
