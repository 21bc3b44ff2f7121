import { z } from "zod";

/** How sure we are of a rule: H read in the primary text or a verbatim copy, M press or secondary, L memory or expectation. */
export const CONFIDENCES = ["H", "M", "L"] as const;
export const confidenceSchema = z.enum(CONFIDENCES);

/**
 * What makes a day differ from the plain week. `working_swap` is the only kind on which work is done: a weekend day that an
 * act exchanged for a `day_off_swapped`. `day_off_moved` stands in for a holiday that fell on a weekend.
 */
export const CALENDAR_DAY_KINDS = ["holiday", "religious_holiday", "day_off_moved", "working_swap", "day_off_swapped"] as const;

/** Names of days that have words in `deadlines.json`; a name outside this list is shown as "other". */
export const DAY_NAMES = [
  "new_year",
  "orthodox_christmas",
  "womens_day",
  "nauryz",
  "constitution_day",
  "unity_day",
  "defender_day",
  "victory_day",
  "kurban_ait",
  "capital_day",
  "republic_day",
  "independence_day",
  "bridge_day",
] as const;

/** From which event a period runs. The day of the event itself is never counted. */
export const COUNTED_FROM = ["registration", "receipt", "extension_decision"] as const;

/** Periods the law sets; one code may have several versions. */
export const PERIOD_CODES = ["consideration", "forwarding", "recommendation_answer", "extension_notice"] as const;

const isoDay = z.iso.date();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
const rule = {
  version: z.int().positive(),
  validFrom: isoDay,
  /** The last day in force; null while no end is known. */
  validTo: isoDay.nullable(),
  source: z.string().min(1),
  confidence: confidenceSchema,
};

/** A row of `rules.calendar_day`. */
export const calendarDaySchema = z.object({
  day: isoDay,
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence: confidenceSchema,
});

/** A row of `rules.legal_period`. */
export const legalPeriodSchema = z.object({
  ...rule,
  code: z.enum(PERIOD_CODES),
  workingDays: z.int().positive(),
  countedFrom: z.enum(COUNTED_FROM),
});

/** A row of `rules.office_hours`: clock times of the office in Astana, on working days. */
export const officeHoursSchema = z.object({ ...rule, opens: clockTime, closes: clockTime });

const skippedDaySchema = z.object({
  day: isoDay,
  kind: z.enum(["weekend", "holiday", "religious_holiday", "day_off_moved", "day_off_swapped"]),
  name: z.string().nullable(),
  confidence: confidenceSchema.nullable(),
});

/** Why a date is what it is: plain JSON, so that it can be kept beside the date it explains. */
export const deadlineExplanationSchema = z.object({
  rule: legalPeriodSchema.pick({ code: true, version: true, countedFrom: true, source: true, confidence: true }),
  startDay: isoDay,
  lastDay: isoDay,
  workingDays: z.int().positive(),
  skipped: z.array(skippedDaySchema),
  /** Weekend days that were counted, because an act made them working days. */
  countedWeekendDays: z.array(isoDay),
});

export type Confidence = (typeof CONFIDENCES)[number];
export type CalendarDay = z.infer<typeof calendarDaySchema>;
export type DayName = (typeof DAY_NAMES)[number];
export type LegalPeriod = z.infer<typeof legalPeriodSchema>;
export type OfficeHours = z.infer<typeof officeHoursSchema>;
export type SkippedDay = z.infer<typeof skippedDaySchema>;
export type DeadlineExplanation = z.infer<typeof deadlineExplanationSchema>;
