// npm run generate: the Prisma clients of both databases, without a download.

import { openState } from "#server/supervisor/checkout.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopWhenAsked } from "#server/supervisor/shutdown.ts";

await runToTheEnd(async () => {
  stopWhenAsked();
  openState();
  await step("Database clients", generateClients);
});
