import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { machineEnvironment } from "#server/keys/environment.ts";
import { CHECKOUT } from "#server/supervisor/checkout.ts";
import { whenStopping } from "#server/supervisor/shutdown.ts";

export interface Finished {
  code: number | null;
  /** Standard output and errors as they came, without colours. */
  output: string;
}

/** What a person may set for the checks; nothing else of our environment reaches them. */
const PASSED_ON = ["CHROMIUM_PATH", "UPDATE_GOLDEN", "CHAOS_KILLS", "CHAOS_FILINGS", "PLAYWRIGHT_BROWSERS_PATH"];

const QUIET = { NO_COLOR: "1", FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
const PATIENCE_MS = 10_000;

/**
 * Runs a tool of the project on our Node and collects what it prints.
 * It has a process group of its own, so that nothing of it outlives us.
 *
 * @param file below node_modules: `typescript/bin/tsc`
 */
export function runTool(file: string, parameters: string[], environment: NodeJS.Dict<string> = {}): Promise<Finished> {
  return runCommand(process.execPath, [join(CHECKOUT, "node_modules", file), ...parameters], environment);
}

/** Runs any program and collects what it prints. */
export function runCommand(command: string, parameters: string[], environment: NodeJS.Dict<string> = {}): Promise<Finished> {
  const child = spawn(command, parameters, {
    cwd: CHECKOUT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...machineEnvironment(), ...chosen(), ...QUIET, ...environment } as unknown as NodeJS.ProcessEnv,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const finished = new Promise<Finished>((resolve) => {
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
  whenStopping(() => endGroup(child.pid, finished));
  return finished;
}

function chosen(): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

async function endGroup(leader: number | undefined, finished: Promise<unknown>): Promise<void> {
  if (leader === undefined) return;
  signalGroup(leader, "SIGTERM");
  await Promise.race([finished, sleep(PATIENCE_MS, undefined, { ref: false })]);
  signalGroup(leader, "SIGKILL");
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nothing of it is left.
  }
}
