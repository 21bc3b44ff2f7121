import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PLACE_PARTS, type QueuePlace, writePlace } from "#lib/queue/place.ts";
import { QUEUE_PAGE, QUEUE_SORTS, type QueueSort } from "#lib/queue/schema.ts";
import { withConnection } from "#server/database/connection.ts";

/** The hundredth page begins after this many rows. */
const DEEP = 99 * QUEUE_PAGE;
const COLUMNS: Record<keyof QueuePlace, string> = {
  urgency: "urgency",
  dueOrder: "due_order",
  registeredOn: "registered_on",
  id: "id",
};

/** Makes an office with so many cases and, for each, so many entries in its history; what was there before is gone. */
export async function makeStock(superuserUrl: string, officerId: string, cases: number, entriesEach: number): Promise<void> {
  const fill = readFileSync(join(import.meta.dirname, "../many-cases.sql"), "utf8")
    .replace("$1", `'${officerId}'`)
    .replace("$2", String(cases));
  await withConnection(superuserUrl, async (connection) => {
    await connection.query('SET session_replication_role = replica; TRUNCATE cases."case" CASCADE');
    await connection.query(fill);
    await connection.query(
      `INSERT INTO cases.timeline_entry (case_id, at, type) SELECT id, registered_on + each, 'case.content_opened' FROM cases."case", generate_series(1, ${entriesEach}) each`,
    );
    await connection.query("VACUUM ANALYZE");
  });
}

/** Where the hundredth page of each order begins. */
export async function deepPlaces(superuserUrl: string): Promise<Record<QueueSort, string>> {
  return withConnection(superuserUrl, async (connection) => {
    const places: [QueueSort, string][] = [];
    for (const sort of QUEUE_SORTS) {
      const direction = sort === "newest" ? " DESC" : "";
      const order = PLACE_PARTS[sort].map((part) => `${COLUMNS[part]}${direction}`).join(", ");
      const { rows } = await connection.query<QueuePlace>(
        `SELECT id, urgency::text, due_order::text AS "dueOrder", registered_on::text AS "registeredOn" FROM cases."case" WHERE open ORDER BY ${order} OFFSET ${DEEP} LIMIT 1`,
      );
      places.push([sort, writePlace(sort, rows[0] as QueuePlace)]);
    }
    return Object.fromEntries(places) as Record<QueueSort, string>;
  });
}
