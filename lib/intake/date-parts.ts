import { Temporal } from "temporal-polyfill";

/** A date as three fields of a form, each possibly empty. */
export type DateParts = { day: string; month: string; year: string };

type Part = keyof DateParts;

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** What is wrong with a date and at which field it is put right, or null. Missing parts are not wrong: people remember a year. */
export function dateProblem(date: DateParts): { part: Part; code: string } | null {
  const { day, month, year } = date;
  const noNumber = (["day", "month", "year"] as const).find((part) => !/^\d{0,4}$/.test(date[part]));
  if (noNumber) return { part: noNumber, code: "date_not_a_number" };
  if (year && !within(year, EARLIEST_YEAR, LATEST_YEAR)) return { part: "year", code: "date_year_wrong" };
  if (month && !within(month, 1, 12)) return { part: "month", code: "date_month_wrong" };
  if (day && !within(day, 1, 31)) return { part: "day", code: "date_day_wrong" };
  if (day && !month) return { part: "month", code: "date_month_missing" };
  return day && Number(day) > daysIn(month, year) ? { part: "day", code: "date_not_in_calendar" } : null;
}

/**
 * Whether a date is worth a remark: `long_ago` when even its latest possible day lies more than a year back.
 * The remark never blocks: no source confirms a time limit for complaints, and people often need years to speak.
 */
export function dateRemark(date: DateParts, today: Temporal.PlainDate): "long_ago" | null {
  if (!date.year || dateProblem(date)) return null;
  return Temporal.PlainDate.compare(latestDay(date), today.subtract({ years: 1 })) < 0 ? "long_ago" : null;
}

/** A date of which only parts are known, in figures: "03.2025", "2025", "27.03". */
export function partsInFigures({ day, month, year }: DateParts): string {
  return [day.padStart(2, "0"), month.padStart(2, "0"), year].filter((part) => Number(part) > 0).join(".");
}

function latestDay({ day, month, year }: DateParts): Temporal.PlainDate {
  const inMonth = Number(month || 12);
  return new Temporal.PlainDate(Number(year), inMonth, Number(day || daysIn(String(inMonth), year)));
}

// Without a year February has its longest length.
function daysIn(month: string, year: string): number {
  return new Temporal.PlainYearMonth(Number(year || 2024), Number(month)).daysInMonth;
}

function within(number: string, least: number, most: number): boolean {
  return Number(number) >= least && Number(number) <= most;
}
