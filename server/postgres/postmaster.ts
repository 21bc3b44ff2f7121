import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { explainSpawnFailure, runningAs } from "./account.ts";
import type { ClusterHome } from "./home.ts";

/** One run of the server's parent process, from start to exit. */
export interface Postmaster {
  pid: number;
  /** Settles when the process is gone, for whatever reason. */
  exited: Promise<void>;
  hasExited(): boolean;
}

/** Shuts the server down when our end of the pipe closes, which also happens when we are killed. */
const WATCH = 'read -r _; kill -INT "$0" || exit 0; sleep 10; kill -KILL "$0"';

/** Fast shutdown is asked for first; then the server has to abort, and finally it is killed. */
const SHUTDOWN: readonly (readonly [NodeJS.Signals, number])[] = [
  ["SIGINT", 10_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
];

/**
 * Starts `postgres` in a process group of its own, so that a Ctrl-C in the terminal reaches the web processes
 * first, with a watcher that stops it when this process dies.
 */
export async function launchPostmaster(home: ClusterHome, binaries: string, port: number, logFile: string): Promise<Postmaster> {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(join(binaries, "postgres"), ["-D", home.dataDir, "-p", String(port)], {
    cwd: home.dataDir,
    detached: true,
    stdio: ["ignore", log, log],
    ...runningAs(home.account),
  });
  closeSync(log);
  const pid = await started(child, home);
  const watcher = watch(pid);
  let gone = false;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(() => {
    gone = true;
    // Killed, not told: by now the number may belong to another process.
    watcher.kill("SIGKILL");
  });
  child.unref();
  return { pid, exited, hasExited: () => gone };
}

/** Stops the server and waits until it is gone, with ever less politeness. */
export async function shutDown(postmaster: Postmaster): Promise<void> {
  for (const [signal, patience] of SHUTDOWN) {
    if (postmaster.hasExited()) return;
    process.kill(postmaster.pid, signal);
    await Promise.race([postmaster.exited, sleep(patience, undefined, { ref: true })]);
  }
}

async function started(child: ChildProcess, home: ClusterHome): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error) => reject(explainSpawnFailure(error, home.account)));
  });
  return child.pid as number;
}

function watch(pid: number): ChildProcess {
  const watcher = spawn("/bin/sh", ["-c", WATCH, String(pid)], { cwd: "/", detached: true, stdio: ["pipe", "ignore", "ignore"] });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return watcher;
}
