import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { daysOf, NO_PERIOD } from "#lib/queue/due-window.ts";
import { DUE_WINDOWS, type DueWindow } from "#lib/queue/schema.ts";

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from("2024-01-01").add({ days }));
const within = (day: string, window: DueWindow, today: Temporal.PlainDate) => {
  const { from, to } = daysOf(window, today);
  return (from === null || day >= from) && (to === null || day <= to);
};

describe("the windows of the legal date", () => {
  it("leave no date out, and share none but today, which this week begins with", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, day) => {
        const windows = DUE_WINDOWS.filter((window) => within(day.toString(), window, today));
        expect(windows).toEqual(day.equals(today) ? ["today", "week"] : [expect.any(String)]);
      }),
    );
  });

  it("end the week on Sunday, also on Sunday itself", () => {
    expect(daysOf("week", Temporal.PlainDate.from("2026-11-25"))).toEqual({ from: "2026-11-25", to: "2026-11-29" });
    expect(daysOf("week", Temporal.PlainDate.from("2026-11-29"))).toEqual({ from: "2026-11-29", to: "2026-11-29" });
    expect(daysOf("next_week", Temporal.PlainDate.from("2026-11-29"))).toEqual({ from: "2026-11-30", to: "2026-12-06" });
  });

  it("put what the law sets no period for into none but its own", () => {
    const today = Temporal.PlainDate.from("2026-11-25");
    expect(DUE_WINDOWS.filter((window) => within(NO_PERIOD, window, today))).toEqual(["none"]);
  });
});
