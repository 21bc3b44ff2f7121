// npm test: every check of the project, or those that are named (npm test -- unit, npm test -- tests/unit/crypto).
// Started by bootstrap.mjs, which installs the dependencies. Ends with the line "N passed, N failed".

import { chosenSteps } from "#server/check/selection.ts";
import type { Step } from "#server/check/steps.ts";
import { oneFailed, type Tally } from "#server/check/tally.ts";
import { openState } from "#server/supervisor/checkout.ts";
import { say } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopEverything, stopWhenAsked } from "#server/supervisor/shutdown.ts";

const SLOWEST = 10;
const SHOWN_LINES = 300;
const SHOWN_WIDTH = 400;

// Stopped half way is not passed.
let finished = false;
process.once("exit", () => {
  if (!finished) process.exitCode = 1;
});

await runToTheEnd(async () => {
  stopWhenAsked();
  openState();
  const done = new Map<string, Tally>();
  for (const { step, files } of chosenSteps(process.argv.slice(2))) {
    say(`  … ${step.name}`);
    const started = performance.now();
    const tally = await tallyOf(step, files, done);
    done.set(step.name, tally);
    printStep(step.name, tally, (performance.now() - started) / 1000);
  }
  printSlowest([...done.values()]);
  const failed = sum(done, "failed");
  const passed = sum(done, "passed");
  await stopEverything();
  finished = true;
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
});

/** One check that fails, however it fails, does not keep the others from running. */
async function tallyOf({ needs, run }: Step, files: string[], done: Map<string, Tally>): Promise<Tally> {
  const missing = needs.filter((name) => done.get(name)?.failed !== 0);
  if (missing.length > 0) return oneFailed(`Not run: it needs what failed before (${missing.join(", ")}).`);
  try {
    return await run(files);
  } catch (error) {
    return oneFailed(error instanceof Error ? error.message : String(error));
  }
}

function printStep(name: string, { passed, failed, details }: Tally, seconds: number): void {
  const mark = failed > 0 ? "✗" : "✓";
  say(`  ${mark} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`);
  if (failed > 0) say(`\n${shortened(details)}\n`);
}

function shortened(details: string): string {
  const lines = details
    .trim()
    .split("\n")
    .map((line) => `      ${line.slice(0, SHOWN_WIDTH)}`);
  if (lines.length <= SHOWN_LINES) return lines.join("\n");
  return [...lines.slice(0, SHOWN_LINES), `      … and ${lines.length - SHOWN_LINES} more lines`].join("\n");
}

function printSlowest(tallies: Tally[]): void {
  const files = tallies.flatMap((tally) => tally.files).sort((a, b) => b.ms - a.ms);
  if (files.length < SLOWEST) return;
  say("\n  Slowest test files");
  for (const { file, ms } of files.slice(0, SLOWEST)) say(`  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`);
  say("");
}

function sum(done: Map<string, Tally>, what: "passed" | "failed"): number {
  return [...done.values()].reduce((total, tally) => total + tally[what], 0);
}
