import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import type { DatabaseKind } from "./logins.ts";

/** The folder that holds `main/` and `review/`. */
export const PRISMA_FOLDER = join(import.meta.dirname, "../../prisma");

/** The schema of one database as the engine wants it: every `.prisma` file of its folder. */
export function schemaFiles(kind: DatabaseKind, base = PRISMA_FOLDER): SchemaContainer[] {
  const folder = join(base, kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/** The migrations of one database, oldest first. */
export function migrationList(kind: DatabaseKind, base = PRISMA_FOLDER): MigrationList {
  const baseDir = migrationsFolder(kind, base);
  const lockfile = join(baseDir, "migration_lock.toml");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(baseDir).map((path) => ({
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") } },
    })),
  };
}

export function migrationsFolder(kind: DatabaseKind, base = PRISMA_FOLDER): string {
  return join(base, kind, "migrations");
}

function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
