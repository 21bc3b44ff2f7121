// npm run bench:…: makes what is measured, the clients and the build of today's sources, runs one benchmark and stops what it started.

import { ensureKeys } from "#server/keys/key-files.ts";
import { buildWeb } from "#server/supervisor/build-web.ts";
import { KEYS, openState } from "#server/supervisor/checkout.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopEverything, stopWhenAsked } from "#server/supervisor/shutdown.ts";

const [name = ""] = process.argv.slice(2);

await runToTheEnd(async () => {
  stopWhenAsked();
  openState();
  await step("Database clients", generateClients);
  await step("Build pages", (note) => buildWeb(ensureKeys(KEYS).platform.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, note));
  // Only now: on a fresh clone the clients it imports were not there before.
  await import(`./${name}.ts`);
  await stopEverything();
  process.exit();
});
