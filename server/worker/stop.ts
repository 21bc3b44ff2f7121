import { log } from "#lib/log/logger.ts";

const PATIENCE_MS = 10_000;

/** Stops on SIGTERM, SIGINT, and when the supervisor that started this process is gone; finishes its job for ten seconds at most. */
export function stopOnRequest(finish: () => Promise<void>): void {
  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info("stopping", { reason });
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    await finish().catch((error: unknown) => log.error("stopping_failed", { error }));
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
  if (process.send) process.on("disconnect", () => void stop("supervisor_gone"));
}
