import { withConnection } from "./connection.ts";

const DEMANDED = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * Proves that the server keeps what it acknowledges: a receipt may be shown only for a complaint that survives a power cut.
 *
 * Asks as the login that will write, because `synchronous_commit` can be changed for one role or database.
 *
 * @throws Error naming every setting that is off
 */
export async function assertDurability(url: string): Promise<void> {
  const settings = await withConnection(url, async (connection) => {
    const found = await connection.query<{ name: string; setting: string }>("select name, setting from pg_settings where name = any($1)", [
      DEMANDED,
    ]);
    return new Map(found.rows.map(({ name, setting }) => [name, setting]));
  });
  const weak = DEMANDED.filter((name) => settings.get(name) !== "on");
  if (weak.length > 0) throw new Error(`PostgreSQL would lose acknowledged complaints in a power cut: ${weak.join(", ")} must be on.`);
}
