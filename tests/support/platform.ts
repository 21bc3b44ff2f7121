import { join } from "node:path";
import { seedRules } from "#prisma/seed/rules.ts";
import { preparePlatformDatabases } from "#server/database/prepare.ts";
import { ensureKeys } from "#server/keys/key-files.ts";
import { type Cluster, startCluster } from "#server/postgres/cluster.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";

/** A PostgreSQL server of one run with both databases migrated, the rules seeded and nobody in them. */
export type TestPlatform = {
  cluster: Cluster;
  folder: string;
  /** Database addresses and keys of every plane, by their names in the environment. */
  environment: Record<string, string>;
  remove: () => Promise<void>;
};

/** Starts a server of its own. @param suffix of the databases' names; must begin with `_t` or be empty */
export async function startTestPlatform(purpose: string, suffix = ""): Promise<TestPlatform> {
  const folder = makeScratch(purpose);
  const keys = ensureKeys(join(folder, "keys"));
  const cluster = await startCluster({ dataDir: join(folder, "postgres"), secret: keys.cluster, clones: true });
  const remove = async () => {
    await cluster.stop();
    removeScratch(folder);
  };
  try {
    const { urls } = await preparePlatformDatabases(cluster, { suffix });
    await seedRules(urls.DATABASE_URL_OWNER);
    return { cluster, folder, environment: { ...urls, ...keys.platform, AUDIENCE: "all", NODE_ENV: "test", LOG_LEVEL: "error" }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
