import type { Log } from "#lib/log/logger.ts";
import type { Refusal } from "#server/guard/refusal.ts";

const EVERY_MS = 60_000;

/**
 * Counts refusals and logs the counts once a minute: a flood cannot fill the disk with log lines, and no line says when
 * one visitor did something.
 *
 * @returns the counter; wrong addresses are everyday and not counted
 */
export function createTally(log: Log, everyMs: number = EVERY_MS): (refusal: Refusal) => void {
  const counts = new Map<string, { status: number; count: number }>();
  const tell = () => {
    for (const [reason, { status, count }] of counts) log.info("requests_refused", { reason, status, count });
    counts.clear();
  };
  setInterval(tell, everyMs).unref();
  return ({ status, code }) => {
    if (status === 404) return;
    counts.set(code, { status, count: (counts.get(code)?.count ?? 0) + 1 });
  };
}
