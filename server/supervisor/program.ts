import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CHECKOUT, logFile } from "./checkout.ts";

/** A program of ours: a TypeScript file, run by the Node we run on. */
export interface Program {
  /** Names its log. */
  name: string;
  /** From the checkout's root: `server/serve.ts`. */
  file: string;
  parameters?: string[];
  /** Everything it sees, besides its leash: nothing of our own environment is added. */
  environment: Record<string, string>;
  /** Prints where we print, instead of into its log: for a developer who is watching. */
  inTerminal?: boolean;
}

const LEASH = join(import.meta.dirname, "leash.ts");
const LARGE_LOG = 10 * 1024 * 1024;
const LOGS_TAIL = 15;

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches only us and we stop
 * things in order, and on a leash, so that it ends when we are killed.
 *
 * @param reading gives us what it prints through `stdout`; its errors go where they always go
 */
export function launch(program: Program, reading = false): ChildProcess {
  const log = openLog(program.name);
  const output = program.inTerminal ? "inherit" : log;
  const child = spawn(process.execPath, ["--import", LEASH, join(CHECKOUT, program.file), ...(program.parameters ?? [])], {
    cwd: CHECKOUT,
    detached: true,
    env: { ...program.environment, OMBUDSMAN_LEASH: "1" } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", reading ? "pipe" : output, output, "ipc"],
  });
  closeSync(log);
  return child;
}

/** Asks a program to end, waits, and kills what is left of it and of what it started. */
export async function end(child: ChildProcess, patience = 10_000): Promise<void> {
  if (child.pid === undefined) return;
  if (!hasExited(child)) child.kill("SIGTERM");
  await Promise.race([exitOf(child), sleep(patience, undefined, { ref: false })]);
  endGroup(child.pid);
  await exitOf(child);
}

/** Settles when a program is gone, also if it is gone already. */
export function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => (hasExited(child) ? resolve() : child.once("exit", () => resolve())));
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The end of a program's log, for the person who has to see why it did not start. */
export function tailOf(name: string): string {
  const lines = readFileSync(logFile(name), "utf8").trimEnd().split("\n");
  return lines
    .slice(-LOGS_TAIL)
    .map((line) => `    ${line}`)
    .join("\n");
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}

/** Appends; a log that has grown large becomes the old one. */
function openLog(name: string): number {
  const file = logFile(name);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE_LOG) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}
