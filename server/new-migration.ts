// npm run db:new-migration -- main|review <name> [--empty]: writes the SQL from the last migration to today's schema files.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DatabaseKind } from "#server/database/logins.ts";
import { diffDatabase } from "#server/database/migrations.ts";
import { preparePlatformDatabases } from "#server/database/prepare.ts";
import { migrationsFolder } from "#server/database/schema-files.ts";
import { startCluster } from "#server/postgres/cluster.ts";
import { platformHome } from "#server/postgres/home.ts";
import { CHECKOUT, openState, STATE } from "#server/supervisor/checkout.ts";
import { say, step } from "#server/supervisor/progress.ts";
import { runToTheEnd, stopEverything, stopWhenAsked, whenStopping } from "#server/supervisor/shutdown.ts";

const USAGE = "Usage: npm run db:new-migration -- main|review <name_in_snake_case> [--empty]";

await runToTheEnd(async () => {
  stopWhenAsked();
  const { kind, name, mayBeEmpty } = readArguments(process.argv.slice(2));
  openState();
  const sql = await step("Compare schema and migrations", () => difference(kind));
  if (sql || mayBeEmpty) say(`  ${write(kind, name, sql)}`);
  else say("  The migrations already make this schema. For SQL that Prisma does not know (functions, grants), add --empty.");
  await stopEverything();
});

function readArguments([kind, name = "", option]: string[]): { kind: DatabaseKind; name: string; mayBeEmpty: boolean } {
  if ((kind !== "main" && kind !== "review") || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(USAGE);
  return { kind, name, mayBeEmpty: option === "--empty" };
}

/** Applies all migrations to a database made for the purpose and asks what is missing there. */
async function difference(kind: DatabaseKind): Promise<string> {
  const scratch = join(dirname(platformHome(CHECKOUT, STATE).dataDir), `scratch-${process.pid}`);
  mkdirSync(scratch, { mode: 0o755 });
  whenStopping(async () => rmSync(scratch, { recursive: true }));
  const cluster = await startCluster({ dataDir: join(scratch, "postgres") });
  whenStopping(() => cluster.stop());
  const { urls } = await preparePlatformDatabases(cluster);
  return diffDatabase(kind, kind === "main" ? urls.DATABASE_URL_OWNER : urls.REVIEW_DATABASE_URL_OWNER);
}

function write(kind: DatabaseKind, name: string, sql: string): string {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder(kind), `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  return join(folder, "migration.sql");
}
