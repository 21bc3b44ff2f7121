import { describe, expect, it } from "vitest";
import { nextReleaseAt } from "#lib/releases/schedule.ts";
import { scheduleOf } from "#server/worker/queue.ts";
import { tasksWith } from "#server/worker/tasks.ts";

function digest(moment: Date) {
  return {
    min: moment.getUTCMinutes(),
    hour: moment.getUTCHours(),
    date: moment.getUTCDate(),
    month: moment.getUTCMonth() + 1,
    dow: moment.getUTCDay(),
  };
}

describe("the worker's clock", () => {
  it("rings for the weekly batch at the moment that approvals are given", () => {
    const releases = scheduleOf("weekly").find(({ task }) => task === "release_summaries");
    const at = nextReleaseAt("weekly", new Date("2026-11-25T09:00:00Z"));
    expect(releases?.match(digest(at))).toBe(true);
    expect(releases?.match(digest(new Date(at.getTime() + 60_000)))).toBe(false);
  });

  it("catches up on a batch whose hour it slept through", () => {
    expect(scheduleOf("weekly").find(({ task }) => task === "release_summaries")?.options.backfillPeriod).toBe(7 * 24 * 3_600_000);
  });

  it("rings each day, at the batch's hour, for what people no longer agree to, as their page tells them", () => {
    const withdrawals = scheduleOf("weekly").find(({ task }) => task === "withdraw_summaries");
    const batch = nextReleaseAt("weekly", new Date("2026-11-25T09:00:00Z"));
    for (let day = 0; day < 7; day++) expect(withdrawals?.match(digest(new Date(batch.getTime() + day * 24 * 3_600_000)))).toBe(true);
    expect(withdrawals?.options.backfillPeriod).toBe(24 * 3_600_000);
  });

  it("knows how to do everything it rings for", () => {
    for (const { task } of scheduleOf("promptly")) expect(tasksWith({})).toHaveProperty(task);
  });
});
