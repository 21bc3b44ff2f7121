import { setTimeout as wait } from "node:timers/promises";
import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { secret } from "#lib/env/read.ts";
import { log } from "#lib/log/logger.ts";
import type { NoticeSenders } from "#lib/notices/senders.ts";
import type { ReleaseSchedule } from "#lib/releases/schedule.ts";
import { collectSoon, tasksWith } from "./tasks.ts";

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000];

/** Mondays at 06:00 by the office's clock (UTC+5), in UTC as the queue's calendar counts. */
const MONDAY_MORNING = "0 1 * * 1";
/** The same hour each day: nobody waits a week for their own word to count, and the day is all that reviewers learn. */
const EVERY_MORNING = "0 1 * * *";
const EVERY_MINUTE = "* * * * *";

/**
 * What happens by the clock. The releases here are the net under those that approvals ask for: they catch a batch that
 * a crash interrupted, or an hour at which no worker was up.
 */
export function scheduleOf(schedule: ReleaseSchedule) {
  const weekly = schedule === "weekly";
  return parseCronItems([
    {
      task: "release_summaries",
      match: weekly ? MONDAY_MORNING : EVERY_MINUTE,
      options: { jobKey: "release_summaries", backfillPeriod: weekly ? WEEK_MS : 0 },
    },
    {
      task: "withdraw_summaries",
      match: weekly ? EVERY_MORNING : EVERY_MINUTE,
      options: { jobKey: "withdraw_summaries", backfillPeriod: weekly ? DAY_MS : 0 },
    },
    { task: "collect_comments", match: EVERY_MINUTE, options: { jobKey: "collect_comments", backfillPeriod: 0, maxAttempts: 1 } },
    {
      task: "send_notices",
      match: EVERY_MINUTE,
      // One after the other: a mail server that takes its time must not take both of the worker's hands.
      options: { jobKey: "send_notices", queueName: "notices", backfillPeriod: 0, maxAttempts: 1 },
    },
    { task: "prune_notices", match: "7 22 * * *", options: { jobKey: "prune_notices", backfillPeriod: 0, maxAttempts: 1 } },
    { task: "prune_lockers", match: "*/10 * * * *", options: { jobKey: "prune_lockers", backfillPeriod: 0, maxAttempts: 1 } },
    // Files go with their lockers, if not in this round then in the next.
    { task: "sweep_evidence", match: "*/10 * * * *", options: { jobKey: "sweep_evidence", backfillPeriod: 0, maxAttempts: 1 } },
  ]);
}

/** When summaries leave, and what notices are sent with. */
export type QueueWork = { schedule: ReleaseSchedule; senders: NoticeSenders };

/** The queue while the process lives. */
export type RunningQueue = { isRunning: () => boolean; stop: () => Promise<void> };

/** Works on the queue until it is told to stop, whatever becomes of the database meanwhile. */
export function keepQueueRunning(work: QueueWork): RunningQueue {
  const state: { runner: Runner | null; stopping: AbortController } = { runner: null, stopping: new AbortController() };
  const ended = runAgainAndAgain(work, state);
  return {
    isRunning: () => state.runner !== null,
    stop: async () => {
      state.stopping.abort();
      await state.runner?.stop().catch(() => undefined);
      await ended;
    },
  };
}

async function runAgainAndAgain(work: QueueWork, state: { runner: Runner | null; stopping: AbortController }): Promise<void> {
  for (let attempt = 0; !state.stopping.signal.aborted; attempt++) {
    try {
      const runner = await startRunner(work);
      state.runner = runner;
      attempt = 0;
      if (state.stopping.signal.aborted) await runner.stop();
      await runner.promise;
    } catch (error) {
      log.error("queue_stopped", { attempt, error });
    }
    state.runner = null;
    await wait(PAUSES_MS[attempt] ?? 10_000, undefined, { signal: state.stopping.signal }).catch(() => undefined);
  }
}

async function startRunner({ schedule, senders }: QueueWork): Promise<Runner> {
  const runner = await run({
    connectionString: secret("DATABASE_URL_WORKER"),
    schema: "graphile_worker",
    taskList: tasksWith(senders),
    parsedCronItems: scheduleOf(schedule),
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: codesOnly,
  });
  await collectSoon(runner);
  return runner;
}

// The queue's own sentences quote errors, and errors quote rows: the task and the error's code are what we keep.
const codesOnly = new Logger((scope) => (level, _sentence, meta) => {
  const { code } = (meta?.error ?? {}) as { code?: unknown };
  const fields = { job: scope.taskIdentifier ?? scope.label ?? "queue", code: typeof code === "string" ? code : "none" };
  if (level === "error") log.error("queue_error", fields);
  if (level === "warning") log.warn("queue_warning", fields);
});
