import { Temporal } from "temporal-polyfill";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";

/** `weekly` in production; `promptly` where people try the platform out and want to see the far end. */
export type ReleaseSchedule = "weekly" | "promptly";

const MONDAY = 1;
const HOUR = 6;
const GATHERING_SECONDS = 2;

/**
 * When the next batch of approved summaries leaves. A batch has a fixed hour, so that the time of a release says nothing
 * about when a summary was approved: Mondays at 06:00 by the office's clock.
 */
export function nextReleaseAt(schedule: ReleaseSchedule, now: Date): Date {
  if (schedule === "promptly") return new Date(now.getTime() + GATHERING_SECONDS * 1000);
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(OFFICE_TIME_ZONE);
  const today = local.toPlainDate().toZonedDateTime({ timeZone: OFFICE_TIME_ZONE, plainTime: { hour: HOUR } });
  const monday = today.add({ days: (MONDAY - local.dayOfWeek + 7) % 7 });
  const next = Temporal.ZonedDateTime.compare(monday, local) > 0 ? monday : monday.add({ weeks: 1 });
  return new Date(next.epochMilliseconds);
}
