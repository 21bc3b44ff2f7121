import type { Temporal } from "temporal-polyfill";
import type { DueWindow } from "./schema.ts";

/** The first and the last day of a window, both inside it. Days as `2026-11-23`; null where it has no end on that side. */
export type DayRange = { from: string | null; to: string | null };

/** The queue's second sort key where the law sets no period: the end of time. */
export const NO_PERIOD = "9999-12-31";
const LAST_DAY = "9999-12-30";

/** The days of a window as seen today. The windows leave no day out and share none, but that this week begins with today. */
export function daysOf(window: DueWindow, today: Temporal.PlainDate): DayRange {
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const range = (from: Temporal.PlainDate | null, to: Temporal.PlainDate | string): DayRange => ({
    from: from?.toString() ?? null,
    to: to.toString(),
  });
  switch (window) {
    case "overdue":
      return range(null, today.subtract({ days: 1 }));
    case "today":
      return range(today, today);
    case "week":
      return range(today, sunday);
    case "next_week":
      return range(sunday.add({ days: 1 }), sunday.add({ days: 7 }));
    case "later":
      return range(sunday.add({ days: 8 }), LAST_DAY);
    case "none":
      return { from: NO_PERIOD, to: null };
  }
}
