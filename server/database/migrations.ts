import type { DatabaseKind } from "./logins.ts";
import { withSchemaEngine } from "./schema-engine.ts";
import { migrationList, PRISMA_FOLDER, schemaFiles } from "./schema-files.ts";

/** Nothing is managed elsewhere: the queue's schema is not among the schemas we declare, so it is never looked at. */
const EVERYTHING = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database has not seen (Prisma's `migrate deploy`).
 *
 * A migration runs as one transaction, so one that failed or was cut off left nothing behind and is tried again.
 * The caller sees to it that nobody else migrates meanwhile.
 *
 * @param url the database as its owner
 * @returns the names of the migrations applied now
 */
export function applyMigrations(kind: DatabaseKind, url: string, base = PRISMA_FOLDER): Promise<string[]> {
  const migrationsList = migrationList(kind, base);
  return withSchemaEngine(url, schemaFiles(kind, base), async (engine) => {
    const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: EVERYTHING });
    for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERYTHING });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that would make the live database equal to the schema files: empty when nothing drifted.
 *
 * Functions, grants and policies are outside Prisma's sight; the golden privileges watch those.
 */
export function diffDatabase(kind: DatabaseKind, url: string, base = PRISMA_FOLDER): Promise<string> {
  const files = schemaFiles(kind, base);
  return withSchemaEngine(url, files, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: base },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    });
    return isEmptyScript(stdout) ? "" : (stdout as string);
  });
}

function isEmptyScript(script: string | null): boolean {
  return !script?.trim() || script.trim() === "-- This is an empty migration.";
}
