// npm run build: what production serves. The key in the environment must be the one the web processes will run with.

import { secret } from "#lib/env/read.ts";
import { buildWeb } from "#server/supervisor/build-web.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopWhenAsked } from "#server/supervisor/shutdown.ts";

await runToTheEnd(async () => {
  stopWhenAsked();
  const actionsKey = secret("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY");
  await step("Database clients", generateClients);
  await step("Build pages", (note) => buildWeb(actionsKey, note));
});
