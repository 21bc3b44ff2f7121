import type pg from "pg";
import { inDatabase, withConnection } from "#server/database/connection.ts";
import { DATABASES, type DatabaseKind, LOGINS, OWNERS } from "#server/database/logins.ts";

/** The address of this file's clone under one of the platform's logins. */
export function addressOf(role: string): string {
  const login = LOGINS.find((known) => known.role === role);
  const address = login && process.env[login.url];
  if (!address) throw new Error(`No address for the login ${role}`);
  return address;
}

/** Runs statements as one of the platform's logins, on a connection of its own. */
export function asRole<T>(role: string, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(addressOf(role), work);
}

/** Runs statements as the owner of this file's clone: for looking and for breaking things on purpose. */
export function asOwner<T>(kind: DatabaseKind, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  return asRole(OWNERS[kind], work);
}

/** Runs statements as the server's superuser in this file's clone: for what no login of the platform may see. */
export function asSuperuser<T>(kind: DatabaseKind, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  const clone = new URL(addressOf(OWNERS[kind])).pathname.slice(1);
  if (!clone.startsWith(DATABASES[kind])) throw new Error(`Unexpected database ${clone}`);
  return withConnection(inDatabase(process.env.DATABASE_URL_ADMIN as string, clone), work);
}
