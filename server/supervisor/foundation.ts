import { assertDurability } from "#server/database/durability.ts";
import { type DatabaseUrl, preparePlatformDatabases } from "#server/database/prepare.ts";
import type { Keys } from "#server/keys/key-files.ts";
import { type Cluster, startCluster } from "#server/postgres/cluster.ts";
import { platformHome } from "#server/postgres/home.ts";
import { CHECKOUT, logFile, STATE } from "./checkout.ts";
import { type DemonstrationAccount, seedDemonstration, seedRules } from "./demonstration.ts";
import { keepPostgresRunning } from "./keep-postgres.ts";
import type { Secrets } from "./processes.ts";
import { step } from "./progress.ts";

export interface Foundation {
  secrets: Secrets;
  accounts: DemonstrationAccount[];
}

/** Everything the processes stand on: a running PostgreSQL with both databases migrated and filled. */
export async function layFoundation(keys: Keys): Promise<Foundation> {
  const cluster = await step("Start PostgreSQL", () => startPostgres(keys.cluster));
  const urls = await step("Migrate databases", async (note) => {
    const { urls, applied } = await preparePlatformDatabases(cluster);
    note(applied.length > 0 ? `${applied.length} migrations applied` : "unchanged");
    return urls;
  });
  await step("Check durability", () => assertAllDurable(urls));
  const secrets = { ...urls, ...keys.platform };
  await step("Fill in the rules", (note) => seedRules(cluster, secrets, note));
  const accounts = await step("Fill in demonstration", (note) => seedDemonstration(cluster, secrets, note));
  return { secrets, accounts };
}

async function startPostgres(secret: string): Promise<Cluster> {
  const { dataDir } = platformHome(CHECKOUT, STATE);
  const cluster = await startCluster({ dataDir, secret, logFile: logFile("postgres") });
  keepPostgresRunning(cluster);
  return cluster;
}

/** Asked as every login that writes: the settings could differ for one of them. */
async function assertAllDurable(urls: Record<DatabaseUrl, string>): Promise<void> {
  await Promise.all(Object.values(urls).map(assertDurability));
}
