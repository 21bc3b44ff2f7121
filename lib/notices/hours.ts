import { Temporal } from "temporal-polyfill";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";
import type { NoticeHours } from "./schema.ts";

/** From the first hour to before the second, by the clock of Kazakhstan. No telephone lights up at night. */
export const OPEN_HOURS: Record<NoticeHours, readonly [from: number, until: number]> = {
  any_time: [8, 21],
  morning: [8, 12],
  afternoon: [12, 18],
  evening: [18, 21],
};

/** The first moment, now or later, at which a notice may come to somebody who chose these hours. */
export function whenItMayGo(now: Temporal.Instant, hours: NoticeHours): Temporal.Instant {
  const here = now.toZonedDateTimeISO(OFFICE_TIME_ZONE);
  const [from, until] = OPEN_HOURS[hours];
  if (here.hour >= from && here.hour < until) return now;
  const day = here.hour < from ? here.toPlainDate() : here.toPlainDate().add({ days: 1 });
  return day.toZonedDateTime({ timeZone: OFFICE_TIME_ZONE, plainTime: new Temporal.PlainTime(from) }).toInstant();
}
