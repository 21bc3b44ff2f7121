import type { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { dayNumber, dayOfNumber } from "./day-number.ts";

/**
 * The n-th working day after a day. The day itself is never counted, whether worked or not: the day after is number 1.
 *
 * @throws RangeError working_days_not_positive, a fault of the caller
 * @throws DomainError calendar_not_covered
 */
export function addWorkingDays(start: Temporal.PlainDate, n: number, calendar: WorkingCalendar): Temporal.PlainDate {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError("working_days_not_positive");
  let number = dayNumber(start);
  for (let left = n; left > 0; ) {
    number += 1;
    if (calendar.whyNumber(number).working) left -= 1;
  }
  return dayOfNumber(number);
}

/**
 * How many working days lie after `start`, up to and including `end`. The inverse of `addWorkingDays`; 0 when end is not later.
 *
 * @throws DomainError calendar_not_covered
 */
export function countWorkingDays(start: Temporal.PlainDate, end: Temporal.PlainDate, calendar: WorkingCalendar): number {
  let count = 0;
  const last = dayNumber(end);
  for (let number = dayNumber(start) + 1; number <= last; number += 1) {
    if (calendar.whyNumber(number).working) count += 1;
  }
  return count;
}

/**
 * Working days from today to a due date: 0 on the date itself, negative once it is past.
 *
 * Overdue counts from −1 on the very next day, also when that is a Saturday: a missed date must never look like "today".
 *
 * @throws DomainError calendar_not_covered
 */
export function workingDaysLeft(today: Temporal.PlainDate, date: Temporal.PlainDate, calendar: WorkingCalendar): number {
  if (dayNumber(today) <= dayNumber(date)) return countWorkingDays(today, date, calendar);
  return Math.min(-1, -countWorkingDays(date, today, calendar));
}
