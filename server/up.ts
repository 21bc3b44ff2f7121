// npm run up: the whole platform on this machine, with demonstration data. Started by bootstrap.mjs.

import { rmSync } from "node:fs";
import { ensureKeys } from "#server/keys/key-files.ts";
import { buildWeb } from "#server/supervisor/build-web.ts";
import { KEYS, openState, UP_FILE } from "#server/supervisor/checkout.ts";
import { layFoundation } from "#server/supervisor/foundation.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { refuseOutsideDatabases } from "#server/supervisor/outside-databases.ts";
import { demonstrationProcesses } from "#server/supervisor/processes.ts";
import { step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopWhenAsked, whenStopping } from "#server/supervisor/shutdown.ts";
import { startOver } from "#server/supervisor/start-over.ts";
import { startProcesses } from "#server/supervisor/start-processes.ts";
import { printMovedDoors, printSummary, writeUpFile } from "#server/supervisor/summary.ts";

await runToTheEnd(async () => {
  stopWhenAsked(0);
  refuseOutsideDatabases();
  openState();
  if (process.argv.includes("--reset")) await step("Start over", startOver);
  const keys = await step("Keys", () => ensureKeys(KEYS));
  await step("Database clients", generateClients);
  await step("Build pages", (note) => buildWeb(keys.platform.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, note));
  const { secrets, accounts } = await layFoundation(keys);
  const processes = await demonstrationProcesses(secrets);
  printMovedDoors(processes.doors);
  await step("Start processes", () => startProcesses(processes));
  // Once this stops, nobody should find addresses to wait at.
  whenStopping(async () => rmSync(UP_FILE, { force: true }));
  writeUpFile(processes.doors, accounts);
  printSummary(processes.doors, accounts);
});
