import { say } from "./progress.ts";

type Cleanup = () => Promise<unknown>;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const cleanups: Cleanup[] = [];
let stopping: Promise<void> | undefined;

/** Registers what has to be stopped; what was started last is stopped first. */
export function whenStopping(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

export function isStopping(): boolean {
  return stopping !== undefined;
}

/** Stops everything that was started, once, however often it is asked for. One thing that fails to stop does not keep the others. */
export function stopEverything(): Promise<void> {
  stopping ??= stopInReverse();
  return stopping;
}

async function stopInReverse(): Promise<void> {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    await cleanup().catch((error: Error) => say(`  Could not stop cleanly: ${error.message}`));
  }
}

/**
 * Ends this program, and all it started, when it is told to, when the one who started it is gone, or when it fails.
 *
 * A second Ctrl-C changes nothing: each part has its own deadline, after which it is killed.
 *
 * @param exitCode what being told to end means here: 0 for what runs until then, 130 for work that was cut off
 */
export function stopWhenAsked(exitCode = 130): void {
  for (const event of [...SIGNALS, "disconnect"]) process.on(event, () => stopOnRequest(exitCode));
  process.channel?.unref();
  process.on("uncaughtException", (error) => void fail(error));
  // Whoever read our output may be gone; that is no reason to leave processes behind.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}

/** Runs a program that starts things: if it fails, it says why in a sentence, stops what it started and exits with 1. */
export async function runToTheEnd(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    await fail(error);
  }
}

function stopOnRequest(exitCode: number): void {
  if (isStopping()) return;
  say("\nStopping …");
  void stopEverything().then(() => process.exit(exitCode));
}

/** What fails because it is being stopped is no failure. */
async function fail(error: unknown): Promise<void> {
  if (isStopping()) return;
  process.stderr.write(`\n${error instanceof Error ? error.message || error.name : error}\n`);
  await stopEverything();
  process.exit(1);
}
