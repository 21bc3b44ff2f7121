import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "#server/postgres/cluster.ts";
import { clock, say } from "./progress.ts";
import { isStopping, whenStopping } from "./shutdown.ts";

const PAUSE_MS = 5_000;

/** Watches PostgreSQL and starts it again when it dies. The web processes find it again by themselves: its port stays. */
export function keepPostgresRunning(cluster: Cluster): void {
  whenStopping(() => cluster.stop());
  void watch(cluster);
}

async function watch(cluster: Cluster): Promise<void> {
  while (true) {
    await cluster.exited();
    if (isStopping()) return;
    say(`${clock()}  PostgreSQL ended unexpectedly; starting it again.`);
    await revive(cluster);
  }
}

async function revive(cluster: Cluster): Promise<void> {
  while (!isStopping()) {
    try {
      await cluster.restart();
      return say(`${clock()}  PostgreSQL is back.`);
    } catch (error) {
      say(`${clock()}  ${(error as Error).message}`);
      await sleep(PAUSE_MS);
    }
  }
}
