import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { withConnection } from "./connection.ts";
import { OWNERS, QUEUE_LOGIN } from "./logins.ts";

const SCHEMA = "graphile_worker";
const silent = new Logger(() => () => {});

/**
 * Installs the job queue in the main database, owned by the worker's login. Idempotent.
 *
 * The queue's tables have row-level security and no policies: only their owner can use them, so the worker
 * has to own them. It may create a schema for the length of this step only. The owner lends its session
 * (SET ROLE at deploy time), so that the worker's password is not needed here.
 */
export async function ensureQueue(adminUrl: string, ownerUrl: string): Promise<void> {
  const database = new URL(ownerUrl).pathname.slice(1);
  await withConnection(adminUrl, (admin) => admin.query(`GRANT CREATE ON DATABASE ${database} TO ${QUEUE_LOGIN}`));
  try {
    await asQueueLogin(ownerUrl, migrateQueue);
  } finally {
    await withConnection(adminUrl, (admin) => admin.query(`REVOKE CREATE ON DATABASE ${database} FROM ${QUEUE_LOGIN}`));
  }
}

async function migrateQueue(pgPool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool, schema: SCHEMA, logger: silent });
  // Migrations name graphile_worker.add_job in the function that enqueues; running it stays the worker's right.
  await pgPool.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${OWNERS.main}`);
}

async function asQueueLogin(ownerUrl: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: `-c role=${QUEUE_LOGIN}` });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
