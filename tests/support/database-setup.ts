import { inject } from "vitest";
import { withConnection } from "#server/database/connection.ts";
import { grantConnect } from "#server/database/databases.ts";
import { DATABASES, type DatabaseKind } from "#server/database/logins.ts";

const TEMPLATE = "_template";

/** Gives this test file fresh clones of both databases and an environment in which `lib/*` works unchanged, under the real roles. */
const environment = inject("environment");
const suffix = `_t${process.env.VITEST_POOL_ID ?? "1"}`;

for (const kind of ["main", "review"] as const) await clone(kind);
for (const [name, value] of Object.entries(environment)) process.env[name] = value.replace(new RegExp(`${TEMPLATE}$`), suffix);

async function clone(kind: DatabaseKind): Promise<void> {
  const admin = environment.DATABASE_URL_ADMIN as string;
  const name = DATABASES[kind] + suffix;
  await withConnection(admin, async (connection) => {
    await connection.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await connection.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASES[kind]}${TEMPLATE}`);
  });
  await grantConnect(admin, name, kind);
}
