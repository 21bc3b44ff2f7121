import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withConnection } from "#server/database/connection.ts";
import { LOGINS, type Login } from "#server/database/logins.ts";
import { applyMigrations, diffDatabase } from "#server/database/migrations.ts";
import { preparePlatformDatabases } from "#server/database/prepare.ts";
import { ensureRoles } from "#server/database/roles.ts";
import { type Cluster, startCluster } from "#server/postgres/cluster.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";

type Urls = Awaited<ReturnType<typeof preparePlatformDatabases>>["urls"];

let folder: string;
let cluster: Cluster;
let urls: Urls;
beforeAll(async () => {
  folder = makeScratch("database");
  cluster = await startCluster({ dataDir: join(folder, "postgres"), clones: true });
  urls = (await preparePlatformDatabases(cluster)).urls;
});
afterAll(async () => {
  await cluster.stop();
  removeScratch(folder);
});

const asAdmin = async (sql: string, database = "postgres") =>
  (await withConnection(cluster.superuserUrl(database), (admin) => admin.query(sql))).rows;
const urlOf = ({ url }: Login) => urls[url as keyof Urls];

describe("logins", () => {
  it.each(LOGINS)("$role has no power beyond its grants", async ({ role }) => {
    const [row] = await asAdmin(
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit as powerful, rolcanlogin from pg_roles where rolname = '${role}'`,
    );
    expect(row).toEqual({ powerful: false, rolcanlogin: true });
  });

  it.each(LOGINS)("$role may connect to its own database only", async ({ role, database }) => {
    const rows = await asAdmin(
      `select datname, has_database_privilege('${role}', datname, 'connect') as connect, has_database_privilege('${role}', datname, 'temp') as temp from pg_database where datname like 'ombudsman%' order by 1`,
    );
    expect(rows).toEqual([
      { datname: "ombudsman", connect: database === "main", temp: false },
      { datname: "ombudsman_review", connect: database === "review", temp: false },
    ]);
  });

  it.each(LOGINS.filter(({ limits }) => limits))("$role cannot hold things up", async (login) => {
    const rows = await withConnection(urlOf(login), async (connection) => {
      const names = ["statement_timeout", "idle_in_transaction_session_timeout", "lock_timeout"];
      return (await connection.query("select setting from pg_settings where name = any($1) order by array_position($1, name)", [names]))
        .rows;
    });
    const statement = /worker|auditor/.test(login.role) ? "30000" : "5000";
    expect(rows.map(({ setting }) => setting)).toEqual([statement, "10000", "2000"]);
  });

  it("refuses a role of that name that is more powerful", async () => {
    await asAdmin("alter role ombudsman_auditor createdb");
    await expect(ensureRoles(cluster.superuserUrl(), "main", {})).rejects.toThrow("ombudsman_auditor exists with more rights");
    await asAdmin("alter role ombudsman_auditor nocreatedb");
  });
});

describe("preparing", () => {
  it("is idempotent", async () => {
    expect((await preparePlatformDatabases(cluster)).applied).toEqual([]);
  });

  it("leaves the queue to the worker, and the worker without the right to create", async () => {
    const [row] = await asAdmin(
      "select nspowner::regrole::text as owner, has_database_privilege('ombudsman_worker', 'ombudsman', 'create') as creates from pg_namespace where nspname = 'graphile_worker'",
      "ombudsman",
    );
    expect(row).toEqual({ owner: "ombudsman_worker", creates: false });
  });

  it.each(["pg_stat_database", "pg_stat_activity", "pg_stat_all_tables", "pg_locks"])("closes %s to reviewers", async (view) => {
    const query = withConnection(urls.REVIEW_DATABASE_URL_REVIEW, (reviewer) => reviewer.query(`select * from ${view}`));
    await expect(query).rejects.toThrow("permission denied");
  });

  it.each(["pg_current_wal_lsn()", "pg_stat_get_db_tuples_inserted(1)", "pg_database_size('ombudsman')"])(
    "closes %s to reviewers",
    async (call) => {
      const query = withConnection(urls.REVIEW_DATABASE_URL_REVIEW, (reviewer) => reviewer.query(`select ${call}`));
      await expect(query).rejects.toThrow("permission denied");
    },
  );
});

describe("migrations", () => {
  it.each([
    ["main", "DATABASE_URL_OWNER"],
    ["review", "REVIEW_DATABASE_URL_OWNER"],
  ] as const)("make the %s database equal to its schema files", async (kind, url) => {
    expect(await diffDatabase(kind, urls[url])).toBe("");
  });

  it("show what drifted", async () => {
    await asAdmin("alter table ops.session add column stray text", "ombudsman_review");
    expect(await diffDatabase("review", urls.REVIEW_DATABASE_URL_OWNER)).toContain('DROP COLUMN "stray"');
    await asAdmin("alter table ops.session drop column stray", "ombudsman_review");
  });

  it("apply wholly or not at all, and can be mended and tried again", async () => {
    const prisma = join(folder, "prisma");
    for (const kind of ["main", "review"]) cpSync(join("prisma", kind), join(prisma, kind), { recursive: true });
    const added = join(prisma, "review/migrations/29990101000000_added");
    cpSync(join(prisma, "review/migrations", readdirSync(join(prisma, "review/migrations"))[0] as string), added, { recursive: true });
    const file = join(added, "migration.sql");
    writeFileSync(
      file,
      "CREATE TABLE review.half (id int); CREATE FUNCTION review.f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; SELECT 1/0;",
    );
    await expect(applyMigrations("review", urls.REVIEW_DATABASE_URL_OWNER, prisma)).rejects.toThrow(
      "The database refuses migration 29990101000000_added: division by zero",
    );
    expect(await asAdmin("select to_regclass('review.half') as half", "ombudsman_review")).toEqual([{ half: null }]);
    writeFileSync(file, readFileSync(file, "utf8").replace("SELECT 1/0;", ""));
    expect(await applyMigrations("review", urls.REVIEW_DATABASE_URL_OWNER, prisma)).toEqual(["29990101000000_added"]);
    expect(await asAdmin("select review.f() as f", "ombudsman_review")).toEqual([{ f: 1 }]);
  });
});
