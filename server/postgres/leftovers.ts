import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How long an abandoned server may take to shut down by itself before it is killed. */
const PATIENCE_MS = 10_000;

/**
 * Ends whatever still serves this data directory and clears its lock file.
 *
 * After the supervisor or the postmaster was killed, servers of the last run may be alive, and `postmaster.pid`
 * may name a process that is gone, unreaped or long since somebody else. PostgreSQL would refuse to start for
 * any of these; we can tell them apart, because each of its processes works in its data directory.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  if (serversIn(dataDir).length > 0) await endServers(dataDir);
  rmSync(lockFile(dataDir), { force: true });
}

/** Process ids of the live PostgreSQL processes whose working directory is the data directory. */
export function serversIn(dataDir: string): number[] {
  const home = realpathSync(dataDir);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && isServerIn(pid, home));
}

async function endServers(dataDir: string): Promise<void> {
  const postmaster = Number.parseInt(readFileOr(lockFile(dataDir), "0"), 10);
  if (serversIn(dataDir).includes(postmaster)) signal(postmaster, "SIGINT");
  if (await emptied(dataDir)) return;
  for (const pid of serversIn(dataDir)) signal(pid, "SIGKILL");
  if (!(await emptied(dataDir))) throw new Error(`PostgreSQL is still running in ${dataDir} and cannot be stopped.`);
}

async function emptied(dataDir: string): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    if (serversIn(dataDir).length === 0) return true;
  }
  return false;
}

/** A zombie has no working directory any more, so it does not count. */
function isServerIn(pid: number, home: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === home && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what we wanted.
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, "postmaster.pid");
}

function readFileOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
