import type { JobHelpers, TaskList } from "graphile-worker";
import { throwAwayStrayObjects } from "#lib/attachments/sweep.ts";
import { workerDb } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { log } from "#lib/log/logger.ts";
import { pruneNotices } from "#lib/notices/outbox.ts";
import { sendDueNotices } from "#lib/notices/send-due.ts";
import type { NoticeSenders } from "#lib/notices/senders.ts";
import { releaseApprovedSummaries } from "#lib/releases/carry-out.ts";
import { collectComments } from "#lib/releases/collect-comments.ts";
import { withdrawRevokedSummaries } from "#lib/releases/withdraw.ts";

/** How long a reviewer's comment waits at most, while all is well. */
const COLLECT_EVERY_MS = 3_000;

/** What the worker does. Each task may be run again at any time, and twice at once: it changes nothing twice. */
export const tasksWith = (senders: NoticeSenders): TaskList => ({
  release_summaries: () => counted("release_summaries", releaseApprovedSummaries),
  withdraw_summaries: () => counted("withdraw_summaries", withdrawRevokedSummaries),
  collect_comments: async (_payload, helpers) => {
    // A comment that cannot be collected now is collected in three seconds; a retry of its own would only pile up.
    await counted("collect_comments", collectComments).catch(() => undefined);
    await collectSoon(helpers);
  },
  prune_lockers: () => counted("prune_lockers", pruneLockers),
  send_notices: () => counted("send_notices", () => sendDueNotices(senders)),
  prune_notices: () => counted("prune_notices", pruneNotices),
  sweep_evidence: () => counted("sweep_evidence", throwAwayStrayObjects),
});

/** Puts the next collection into the queue, under one key: there is always one and never two. */
export async function collectSoon({ addJob }: Pick<JobHelpers, "addJob">): Promise<void> {
  const runAt = new Date(Date.now() + COLLECT_EVERY_MS);
  await addJob("collect_comments", {}, { jobKey: "collect_comments", runAt, maxAttempts: 1 });
}

async function pruneLockers(): Promise<number> {
  const [pruned] = await workerDb().$queryRaw<{ count: bigint }[]>`SELECT intake.prune_lockers() AS count`;
  return Number(pruned?.count ?? 0);
}

/**
 * Does a piece of work and logs how much it was. The queue stores a failed task's message: it gets the code alone,
 * because a database's message can carry a row.
 */
async function counted(job: string, work: () => Promise<number>): Promise<void> {
  const began = performance.now();
  try {
    const count = await work();
    if (count > 0) log.info("job_done", { job, count, ms: Math.round(performance.now() - began) });
  } catch (error) {
    log.error("job_failed", { job, error });
    throw new Error(codeOf(error));
  }
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[\w.-]{1,40}$/.test(code) ? code : "failed";
}
