import pg from "pg";

/**
 * Runs work on one connection and closes it.
 *
 * The listener matters: a `pg` client without one ends the whole process when PostgreSQL restarts.
 */
export async function withConnection<T>(url: string, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  connection.on("error", () => {});
  try {
    await connection.connect();
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const WRONG_PASSWORD = "28P01";

/**
 * Whether the server behind the address accepts this login now. It may still be starting.
 * @throws Error when it never will, because the password is another one
 */
export async function letsIn(url: string): Promise<boolean> {
  try {
    await withConnection(url, (connection) => connection.query("select 1"));
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== WRONG_PASSWORD) return false;
    throw new Error("The database was made with another secret than the one in the keys. Bring the keys back, or start over with --reset.");
  }
}

/** The same address in another database. */
export function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
