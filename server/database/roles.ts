import pg from "pg";
import { withConnection } from "./connection.ts";
import { type DatabaseKind, type Login, loginsOf, OWNERS, QUEUE_LOGIN } from "./logins.ts";
import { scramVerifier } from "./scram.ts";

/** Passwords by role. A role without one keeps what it has; a new one cannot log in until it gets one. */
export type Passwords = Partial<Record<string, string>>;

const NO_POWERS = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT";

/**
 * Creates the logins of one database, or brings those that are there to what the platform expects. Idempotent.
 *
 * Roles belong to the whole cluster; two databases in one cluster share this step without harm.
 *
 * @throws Error when an existing role is more powerful than a login may be
 */
export async function ensureRoles(adminUrl: string, kind: DatabaseKind, passwords: Passwords): Promise<void> {
  await withConnection(adminUrl, async (connection) => {
    await connection.query("begin");
    for (const login of loginsOf(kind)) await ensureLogin(connection, login, passwords[login.role]);
    if (kind === "main") await letOwnerGiveToQueue(connection);
    await connection.query("commit");
  });
}

async function ensureLogin(connection: pg.Client, login: Login, password: string | undefined): Promise<void> {
  const found = await connection.query(
    "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit as powerful from pg_roles where rolname = $1",
    [login.role],
  );
  if (found.rows[0]?.powerful) throw new Error(`The role ${login.role} exists with more rights than a login of the platform may have.`);
  if (found.rowCount === 0) await connection.query(`CREATE ROLE ${login.role} ${NO_POWERS}`);
  if (password) await connection.query(`ALTER ROLE ${login.role} PASSWORD ${pg.escapeLiteral(scramVerifier(password))}`);
  for (const [setting, value] of limits(login)) await connection.query(`ALTER ROLE ${login.role} SET ${setting} = '${value}'`);
}

function limits({ limits }: Login): [string, string][] {
  if (!limits) return [];
  return [
    ["statement_timeout", limits.statement],
    ["idle_in_transaction_session_timeout", limits.idleInTransaction],
    ["lock_timeout", limits.lock],
  ];
}

/** Lets a migration hand `jobs.enqueue` to the queue's login. Without INHERIT the owner gains none of its rights by this. */
async function letOwnerGiveToQueue(connection: pg.Client): Promise<void> {
  await connection.query(`GRANT ${QUEUE_LOGIN} TO ${OWNERS.main} WITH INHERIT FALSE, SET TRUE`);
}
