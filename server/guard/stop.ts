import type { Server } from "node:http";
import type { Log } from "#lib/log/logger.ts";
import { SHUTDOWN_MS } from "#server/guard/limits.ts";

/**
 * Stops the server on SIGTERM and SIGINT, and when the supervisor that started this process is gone: takes no new
 * connection, finishes what is under way for at most ten seconds, exits with 0.
 */
export function stopOnSignals(server: Server, log: Log): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info("stopping", { reason });
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, SHUTDOWN_MS).unref();
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
  if (process.send) process.on("disconnect", () => stop("supervisor_gone"));
}
