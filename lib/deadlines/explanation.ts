import { Temporal } from "temporal-polyfill";
import { type CALENDAR_DAY_KINDS, DAY_NAMES, type DayName, type DeadlineExplanation, type SkippedDay } from "./schema.ts";

type HolidayKind = Exclude<(typeof CALENDAR_DAY_KINDS)[number], "working_swap">;

/** Keys of `deadlines.json` that these sentences use. */
export type DeadlineMessage =
  | "date"
  | `start.${DeadlineExplanation["rule"]["countedFrom"]}`
  | `period.${DeadlineExplanation["rule"]["code"]}`
  | "weekends"
  | `skipped.${HolidayKind}`
  | `name.${DayName | "other"}`
  | "expected"
  | "counted_weekend_day"
  | "last_day"
  | "basis"
  | "days_left"
  | "days_overdue";

/** The `t` of translations.ts for the namespace "deadlines", with the locale given explicitly. */
export type DeadlineTranslator = (key: DeadlineMessage, values?: Record<string, string | number>) => string;

/**
 * Finished sentences that let anybody check a date by hand: start, rule, what was not counted and why, last day, legal basis.
 * Dates are put together from message parts, not by `Intl`, so that every reader gets the same words in Kazakh.
 *
 * @param t `await getTranslations({ locale, namespace: "deadlines" })`
 */
export function explainDeadline(explanation: DeadlineExplanation, t: DeadlineTranslator): string[] {
  const { rule, startDay, lastDay, workingDays, skipped, countedWeekendDays } = explanation;
  const weekends = skipped.filter((day) => day.kind === "weekend").length;
  return [
    t(`start.${rule.countedFrom}`, { day: dayInWords(startDay, t) }),
    t(`period.${rule.code}`, { count: workingDays }),
    ...(weekends > 0 ? [t("weekends", { count: weekends })] : []),
    ...skipped.flatMap((day) => sentencesAbout(day, t)),
    ...countedWeekendDays.map((day) => t("counted_weekend_day", { day: dayInWords(day, t) })),
    t("last_day", { day: dayInWords(lastDay, t) }),
    t("basis", { source: rule.source, version: rule.version }),
  ];
}

/** "3 working days left", "last day: today", "2 working days overdue" from `workingDaysLeft`. */
export function daysLeftInWords(left: number, t: DeadlineTranslator): string {
  return left < 0 ? t("days_overdue", { count: -left }) : t("days_left", { count: left });
}

/** A day as people write it in the language of `t`: "2026 жылғы 15 желтоқсан", "15 декабря 2026 года", "15 December 2026". */
export function dayInWords(day: string | Temporal.PlainDate, t: DeadlineTranslator): string {
  const date = Temporal.PlainDate.from(day);
  // As text, so that no locale groups the year's digits ("2 026").
  return t("date", { day: String(date.day), month: `m${date.month}`, year: String(date.year) });
}

function sentencesAbout({ day, kind, name, confidence }: SkippedDay, t: DeadlineTranslator): string[] {
  if (kind === "weekend") return [];
  const sentence = t(`skipped.${kind}`, { day: dayInWords(day, t), name: t(`name.${knownName(name)}`) });
  return confidence === "L" ? [sentence, t("expected")] : [sentence];
}

function knownName(name: string | null): DayName | "other" {
  return DAY_NAMES.find((known) => known === name) ?? "other";
}
