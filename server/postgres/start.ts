import { setTimeout as sleep } from "node:timers/promises";
import { letsIn } from "#server/database/connection.ts";
import type { ClusterHome } from "./home.ts";
import { clearLeftovers } from "./leftovers.ts";
import { isFree } from "./port.ts";
import { launchPostmaster, type Postmaster, shutDown } from "./postmaster.ts";

interface ServingPlan {
  home: ClusterHome;
  binaries: string;
  port: number;
  logFile: string;
  /** Address to knock at: a server that runs but does not let us in is not started. */
  url: string;
}

const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 200;

/**
 * Starts the server and waits until it lets us in.
 *
 * After a hard kill the first attempts may fail for some seconds while the last run's processes die, so it
 * tries again with growing pauses for half a minute.
 *
 * @throws Error when it does not start, or when the data was made with another secret
 */
export async function startServing(plan: ServingPlan): Promise<Postmaster> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    await clearLeftovers(plan.home.dataDir);
    const postmaster = await launchPostmaster(plan.home, plan.binaries, plan.port, plan.logFile);
    if (await letsUsIn(postmaster, plan.url, deadline)) return postmaster;
    if (Date.now() + pause > deadline || !(await isFree(plan.port)))
      throw new Error(`PostgreSQL does not start on port ${plan.port}; see ${plan.logFile}`);
    await sleep(pause);
  }
}

/** Knocks until the server opens, or is gone, or time is up; what did not open is shut down. */
async function letsUsIn(postmaster: Postmaster, url: string, deadline: number): Promise<boolean> {
  try {
    while (!postmaster.hasExited() && Date.now() < deadline) {
      if (await letsIn(url)) return true;
      await sleep(50);
    }
  } catch (error) {
    await shutDown(postmaster);
    throw error;
  }
  await shutDown(postmaster);
  return false;
}
