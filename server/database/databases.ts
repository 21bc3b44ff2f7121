import type pg from "pg";
import { inDatabase, withConnection } from "./connection.ts";
import { type DatabaseKind, loginsOf, OWNERS } from "./logins.ts";

const EXTENSIONS = ["pg_trgm", "btree_gin", "unaccent", "pgcrypto"];

/**
 * Creates one of the two databases if it is not there and closes it to everyone but its logins. Idempotent.
 *
 * @param adminUrl a login that may create databases; whichever database the address names is only the way in
 * @param database its name: the platform's own, or a test's
 */
export async function ensureDatabase(adminUrl: string, kind: DatabaseKind, database: string): Promise<void> {
  await withConnection(adminUrl, (connection) => createIfMissing(connection, database));
  await grantConnect(adminUrl, database, kind);
  await withConnection(inDatabase(adminUrl, database), (connection) => prepareSchemas(connection, kind));
}

/**
 * Lets exactly the logins of this kind connect. To be called for a cloned database too:
 * `CREATE DATABASE … TEMPLATE …` copies what is inside, but not who may enter.
 */
export async function grantConnect(adminUrl: string, database: string, kind: DatabaseKind): Promise<void> {
  const roles = loginsOf(kind).map(({ role }) => role);
  await withConnection(adminUrl, async (connection) => {
    await connection.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await connection.query(`GRANT CONNECT ON DATABASE ${database} TO ${roles.join(", ")}`);
    await connection.query(`GRANT CREATE ON DATABASE ${database} TO ${OWNERS[kind]}`);
  });
}

async function createIfMissing(connection: pg.Client, database: string): Promise<void> {
  const found = await connection.query("select 1 from pg_database where datname = $1", [database]);
  if (found.rowCount) return;
  await connection.query(
    `CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`,
  );
}

/** `public` holds the extensions and the record of migrations, nothing of ours, and is the owner's alone. */
async function prepareSchemas(connection: pg.Client, kind: DatabaseKind): Promise<void> {
  for (const extension of EXTENSIONS) await connection.query(`CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA public`);
  await connection.query("REVOKE ALL ON SCHEMA public FROM PUBLIC");
  await connection.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${OWNERS[kind]}`);
}
