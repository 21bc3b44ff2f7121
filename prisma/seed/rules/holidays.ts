import type { CalendarDay, Confidence, DayName } from "#lib/deadlines/schema.ts";
import { SOURCES } from "./sources.ts";

/** A day of the year that repeats, with the years in which it is kept. */
type YearlyDay = { monthDay: string; name: DayName; from?: number; to?: number; source?: string; confidence?: Confidence };

/**
 * National and state holidays since 2022. First President's Day (1 December) and the second Independence Day (17 December)
 * ended before that. 2026 has no Constitution Day: the Ministry of Labour said on 18.03.2026 that 30 August is a working
 * day from that year, and 15 March 2026 was the day of the referendum itself.
 */
const STATE_HOLIDAYS: readonly YearlyDay[] = [
  { monthDay: "01-01", name: "new_year" },
  { monthDay: "01-02", name: "new_year" },
  { monthDay: "03-08", name: "womens_day" },
  { monthDay: "03-15", name: "constitution_day", from: 2027, source: SOURCES.constitutionOf2026, confidence: "M" },
  { monthDay: "03-21", name: "nauryz" },
  { monthDay: "03-22", name: "nauryz" },
  { monthDay: "03-23", name: "nauryz" },
  { monthDay: "05-01", name: "unity_day" },
  { monthDay: "05-07", name: "defender_day" },
  { monthDay: "05-09", name: "victory_day" },
  { monthDay: "07-06", name: "capital_day" },
  { monthDay: "08-30", name: "constitution_day", to: 2025 },
  { monthDay: "10-25", name: "republic_day" },
  { monthDay: "12-16", name: "independence_day" },
];

/** The last year whose official calendar has been published; later years apply the same law to days still to come. */
const LAST_PUBLISHED_YEAR = 2026;

/** The state holidays of a year, on whatever weekday they fall. */
export function stateHolidays(year: number): CalendarDay[] {
  return STATE_HOLIDAYS.filter(({ from = year, to = year }) => from <= year && year <= to).map((holiday) => ({
    day: `${year}-${holiday.monthDay}`,
    kind: "holiday",
    name: holiday.name,
    source: holiday.source ?? SOURCES.holidaysLaw,
    confidence: holiday.confidence ?? confidenceOf(year),
  }));
}

/** What is law today is certain for published years and probable for later ones: holidays come and go by law. */
export function confidenceOf(year: number): Confidence {
  return year <= LAST_PUBLISHED_YEAR ? "H" : "M";
}
