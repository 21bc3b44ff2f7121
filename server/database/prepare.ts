import type { SecretName } from "#lib/env/variables.ts";
import type { Addresses } from "#server/postgres/addresses.ts";
import { inDatabase, withConnection } from "./connection.ts";
import { closeCounters } from "./counters.ts";
import { ensureDatabase } from "./databases.ts";
import { DATABASES, type DatabaseKind, LOGINS, loginsOf } from "./logins.ts";
import { applyMigrations } from "./migrations.ts";
import { ensureQueue } from "./queue.ts";
import { ensureRoles, type Passwords } from "./roles.ts";
import { PRISMA_FOLDER } from "./schema-files.ts";

/** What makes one database ready: where it is and who administers and owns it. */
export interface DatabasePlan {
  kind: DatabaseKind;
  /** The database's name: the platform's own, or a test's. */
  database: string;
  adminUrl: string;
  ownerUrl: string;
  passwords: Passwords;
  /** The folder with the schemas and migrations. */
  prisma?: string;
}

export interface PreparedDatabase {
  applied: string[];
  /** False where the catalogue's counters could not be closed to reviewers. */
  countersClosed: boolean;
}

/**
 * Brings one database to what this version of the platform expects. Idempotent.
 *
 * The order matters: migrations grant to the logins and name the queue's functions, so both come first.
 */
export function prepareDatabase(plan: DatabasePlan): Promise<PreparedDatabase> {
  return withConnection(plan.adminUrl, async (connection) => {
    // Two deployments at once would create the same roles and take each other's migration for a failed one.
    await connection.query("select pg_advisory_lock(hashtext('ombudsman prepare'))");
    return prepareAlone(plan);
  });
}

async function prepareAlone({ kind, database, adminUrl, ownerUrl, passwords, prisma }: DatabasePlan): Promise<PreparedDatabase> {
  await ensureRoles(adminUrl, kind, passwords);
  await ensureDatabase(adminUrl, kind, database);
  const countersClosed = kind === "main" || (await closeCounters(inDatabase(adminUrl, database)));
  if (kind === "main") await ensureQueue(adminUrl, ownerUrl);
  const applied = await applyMigrations(kind, ownerUrl, prisma);
  return { applied, countersClosed };
}

export type DatabaseUrl = Extract<SecretName, `${string}DATABASE_URL_${string}`>;

/**
 * Makes both databases ready in a cluster of our own.
 *
 * @param suffix appended to the databases' names, for tests: `_t1` makes `ombudsman_t1` and `ombudsman_review_t1`
 * @returns the address of each login, under its name in the environment
 */
export async function preparePlatformDatabases(
  cluster: Addresses,
  { suffix = "", prisma = PRISMA_FOLDER }: { suffix?: string; prisma?: string } = {},
): Promise<{ urls: Record<DatabaseUrl, string>; applied: string[] }> {
  const urls = platformUrls(cluster, suffix);
  const applied: string[] = [];
  for (const kind of ["main", "review"] as const) {
    const prepared = await prepareDatabase({
      kind,
      database: DATABASES[kind] + suffix,
      adminUrl: cluster.superuserUrl(),
      ownerUrl: kind === "main" ? urls.DATABASE_URL_OWNER : urls.REVIEW_DATABASE_URL_OWNER,
      passwords: Object.fromEntries(loginsOf(kind).map(({ role }) => [role, cluster.passwordOf(role)])),
      prisma,
    });
    applied.push(...prepared.applied);
  }
  return { urls, applied };
}

/** The addresses of both databases in a cluster, by their names in the environment. */
export function platformUrls(cluster: Addresses, suffix = ""): Record<DatabaseUrl, string> {
  const logins = LOGINS.map(({ role, database, url }) => [url, cluster.loginUrl(role, DATABASES[database] + suffix)] as const);
  return {
    ...Object.fromEntries(logins),
    DATABASE_URL_ADMIN: cluster.superuserUrl(),
    REVIEW_DATABASE_URL_ADMIN: cluster.superuserUrl(),
  } as Record<DatabaseUrl, string>;
}
