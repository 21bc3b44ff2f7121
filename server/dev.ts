// npm run dev: all planes in one web process with hot reload, and the worker, on the embedded database. Started by bootstrap.mjs.

import { watch } from "node:fs";
import { join } from "node:path";
import { ensureKeys } from "#server/keys/key-files.ts";
import { CHECKOUT, KEYS, openState } from "#server/supervisor/checkout.ts";
import { layFoundation } from "#server/supervisor/foundation.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { refuseOutsideDatabases } from "#server/supervisor/outside-databases.ts";
import { developmentProcesses } from "#server/supervisor/processes.ts";
import { say, step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopWhenAsked } from "#server/supervisor/shutdown.ts";
import { startProcesses } from "#server/supervisor/start-processes.ts";
import { printAccounts, printMovedDoors } from "#server/supervisor/summary.ts";

/** An editor saves in several small steps. */
const SETTLED_MS = 300;

await runToTheEnd(async () => {
  stopWhenAsked(0);
  refuseOutsideDatabases();
  openState();
  const keys = await step("Keys", () => ensureKeys(KEYS));
  await step("Database clients", generateClients);
  const { secrets, accounts } = await layFoundation(keys);
  const processes = await developmentProcesses(secrets);
  printMovedDoors(processes.doors);
  const worker = await step("Start processes", () => startProcesses(processes));
  whenSourceChanges(() => void worker.restart());
  say(`\nReady: ${processes.doors[0]?.origin} (/kk, /kk/office, /kk/review).\n`);
  printAccounts(accounts);
});

/** Next reloads the pages by itself; the worker has to be started again. */
function whenSourceChanges(react: () => void): void {
  let settling: NodeJS.Timeout | undefined;
  watch(join(CHECKOUT, "lib"), { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(react, SETTLED_MS);
  });
}
