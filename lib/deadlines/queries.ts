import { Temporal } from "temporal-polyfill";
import { isoDay } from "#lib/db/columns.ts";
import { type MainClient, officeDb } from "#lib/db/main.ts";
import { type WorkingCalendar, workingCalendar } from "./calendar.ts";
import { decideBy, OFFICE_TIME_ZONE, registrationDay } from "./clocks.ts";
import { inForceOn } from "./in-force.ts";
import {
  calendarDaySchema,
  type DeadlineExplanation,
  type LegalPeriod,
  legalPeriodSchema,
  type OfficeHours,
  officeHoursSchema,
} from "./schema.ts";

/** The dates a submission gets when it arrives. `decideBy` is null where the law sets no period. Days as `2026-11-23`. */
export type ConsiderationClock = { receivedOn: string; registeredOn: string; decideBy: string | null; rule: string | null };

/** The rules that clocks are computed from, as they stand in the database. */
export type ClockRules = { calendar: WorkingCalendar; periods: LegalPeriod[]; officeHours: OfficeHours[] };

type RulesReader = Pick<MainClient, "calendarDay" | "legalPeriod" | "officeHours">;

// Rules change by decision, not by the minute; a change reaches every process within this time.
const FRESH_FOR_MS = 60_000;
const known = new WeakMap<RulesReader, { rules: Promise<ClockRules>; readAt: number }>();

/** The clock rules, read at most once a minute. */
export function clockRules(database: RulesReader): Promise<ClockRules> {
  const entry = known.get(database);
  if (entry && Date.now() - entry.readAt < FRESH_FOR_MS) return entry.rules;
  const rules = readRules(database);
  known.set(database, { rules, readAt: Date.now() });
  rules.catch(() => known.delete(database));
  return rules;
}

/** The clock rules as the office's process reads them. */
export function officeClockRules(): Promise<ClockRules> {
  return clockRules(officeDb());
}

/**
 * When a submission counts as registered and by when it must be decided.
 * A signal is no complaint in law: it is registered, and has no statutory period.
 */
export function considerationClock(receivedAt: Temporal.Instant, kind: string, rules: ClockRules): ConsiderationClock {
  const receivedOn = receivedAt.toZonedDateTimeISO(OFFICE_TIME_ZONE).toPlainDate();
  const registeredOn = registrationDay(receivedAt, rules.calendar, inForceOn(rules.officeHours, receivedOn));
  const last = kind === "signal" ? { decideBy: null, rule: null } : lastDay(registeredOn, rules);
  return { receivedOn: receivedOn.toString(), registeredOn: registeredOn.toString(), ...last };
}

type LastDay = { decideBy: string; rule: string };

// Everything registered on one day has the same last day as long as the rules are the same.
const lastDays = new WeakMap<ClockRules, Map<string, LastDay>>();

function lastDay(registeredOn: Temporal.PlainDate, rules: ClockRules): LastDay {
  const days = lastDays.get(rules) ?? new Map<string, LastDay>();
  lastDays.set(rules, days);
  const day = days.get(registeredOn.toString()) ?? countLastDay(registeredOn, rules);
  days.set(registeredOn.toString(), day);
  return day;
}

function countLastDay(registeredOn: Temporal.PlainDate, rules: ClockRules): LastDay {
  const period = inForceOn(
    rules.periods.filter(({ code }) => code === "consideration"),
    registeredOn,
  );
  return { decideBy: decideBy(registeredOn, period, rules.calendar).date.toString(), rule: `${period.code}/${period.version}` };
}

/** Why a case's date is what it is, or null where it has none. `rule` is code/version as stored with the case. */
export function explainClock(
  { registeredOn, decideByRule }: { registeredOn: string; decideByRule: string | null },
  rules: ClockRules,
): DeadlineExplanation | null {
  const period = rules.periods.find(({ code, version }) => `${code}/${version}` === decideByRule);
  return period ? decideBy(Temporal.PlainDate.from(registeredOn), period, rules.calendar).explanation : null;
}

async function readRules(database: RulesReader): Promise<ClockRules> {
  const [days, periods, hours] = await Promise.all([
    database.calendarDay.findMany(),
    database.legalPeriod.findMany(),
    database.officeHours.findMany(),
  ]);
  return {
    calendar: workingCalendar(days.map((row) => calendarDaySchema.parse({ ...row, day: isoDay(row.day) }))),
    periods: periods.map((row) => legalPeriodSchema.parse({ ...row, ...validity(row) })),
    officeHours: hours.map((row) =>
      officeHoursSchema.parse({ ...row, ...validity(row), opens: clockTime(row.opens), closes: clockTime(row.closes) }),
    ),
  };
}

function validity({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) {
  return { validFrom: isoDay(validFrom), validTo: validTo && isoDay(validTo) };
}

function clockTime(column: Date): string {
  return column.toISOString().slice(11, 19);
}
