import { assertAudience, env } from "#lib/env/read.ts";
import { log } from "#lib/log/logger.ts";
import { openSenders } from "#lib/notices/senders.ts";
import { serveHealth } from "#server/worker/health.ts";
import { keepQueueRunning } from "#server/worker/queue.ts";
import { stopOnRequest } from "#server/worker/stop.ts";

/**
 * The worker: carries approved summaries to the reviewers and their comments back, sends notices of news, throws away what has expired.
 * It holds two database logins, the key to where notices go and no key of a case, and answers nothing but whether it is well.
 */
async function work(): Promise<void> {
  assertAudience();
  const { AUDIENCE, HOST, PORT, RELEASE_SCHEDULE } = env();
  // The queue does not wait for its own note that a job has ended. When the database is gone at that moment nobody catches
  // the error; the job stays locked, the clock puts a new one beside it, and the process has no reason to die.
  process.on("unhandledRejection", (error) => log.error("unhandled_rejection", { error }));
  if (AUDIENCE !== "worker") throw new Error(`AUDIENCE=${AUDIENCE} is not the worker's; start server/serve.ts instead`);
  const queue = keepQueueRunning({ schedule: RELEASE_SCHEDULE, senders: openSenders() });
  const health = await serveHealth(HOST, PORT, queue.isRunning);
  log.info("listening", { audience: AUDIENCE, port: PORT, pid: process.pid });
  stopOnRequest(async () => {
    health.close();
    await queue.stop();
  });
}

try {
  await work();
} catch (error) {
  // Nothing has been read yet: the operator may see the whole reason.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
