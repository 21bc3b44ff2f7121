import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { dayNumber, dayOfNumber } from "./day-number.ts";
import type { DeadlineExplanation, LegalPeriod, OfficeHours } from "./schema.ts";
import { addWorkingDays } from "./working-days.ts";

/**
 * The office sits in Astana, whose clock the tz database keeps as Asia/Almaty: UTC+5 since 2024-03-01, when the country
 * became one zone, and UTC+6 before. The named zone and not "+05:00", so that old dates stay right and a new law about
 * time arrives with Node's tz data.
 */
export const OFFICE_TIME_ZONE = "Asia/Almaty";

/**
 * The day on which something received is registered: the day it arrives; when it arrives after the end of the working day
 * or on a day off, the next working day. Before opening is the same day. Refusing to register does not exist.
 *
 * Legal source: Administrative Procedural and Process-Related Code 350-VI, Art. 64(1), (3).
 *
 * @throws DomainError calendar_not_covered
 */
export function registrationDay(
  receivedAt: Temporal.Instant,
  calendar: WorkingCalendar,
  officeHours: Pick<OfficeHours, "closes">,
): Temporal.PlainDate {
  const local = receivedAt.toZonedDateTimeISO(OFFICE_TIME_ZONE);
  const day = local.toPlainDate();
  const closes = Temporal.PlainTime.from(officeHours.closes);
  // At the very moment of closing the working day has not yet passed: doubt goes to the person.
  const inTime = Temporal.PlainTime.compare(local.toPlainTime(), closes) <= 0;
  return inTime && calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar);
}

/**
 * The last day for deciding, and why it is that day. `period` is the version in force on the day of registration (`inForceOn`).
 *
 * Legal source: the period's own `source`; for complaints 15 working days from registration (Rules of the Commissioner,
 * Order 3 of 20.01.2023 as restated by Order 65 of 20.10.2025).
 *
 * @throws DomainError calendar_not_covered
 */
export function decideBy(
  registeredOn: Temporal.PlainDate,
  period: LegalPeriod,
  calendar: WorkingCalendar,
): { date: Temporal.PlainDate; explanation: DeadlineExplanation } {
  const date = addWorkingDays(registeredOn, period.workingDays, calendar);
  const { code, version, countedFrom, source, confidence } = period;
  const explanation = {
    rule: { code, version, countedFrom, source, confidence },
    startDay: registeredOn.toString(),
    lastDay: date.toString(),
    workingDays: period.workingDays,
    ...unusualDays(registeredOn, date, calendar),
  };
  return { date, explanation };
}

function unusualDays(start: Temporal.PlainDate, end: Temporal.PlainDate, calendar: WorkingCalendar) {
  const skipped: DeadlineExplanation["skipped"] = [];
  const countedWeekendDays: string[] = [];
  for (let number = dayNumber(start) + 1; number <= dayNumber(end); number += 1) {
    const { kind, row } = calendar.whyNumber(number);
    const day = dayOfNumber(number).toString();
    if (kind === "working_swap") countedWeekendDays.push(day);
    else if (kind !== "weekday") skipped.push({ day, kind, name: row?.name ?? null, confidence: row?.confidence ?? null });
  }
  return { skipped, countedWeekendDays };
}
