import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { type DatabaseKind, LOGINS } from "#server/database/logins.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { addressOf, asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";

/** The logins of running processes: whoever takes one over can run any statement as it. */
const PLANES = [
  "ombudsman_citizen",
  "ombudsman_office",
  "ombudsman_worker",
  "ombudsman_auditor",
  "ombudsman_review",
  "ombudsman_review_worker",
];
const kindOf = (role: string): DatabaseKind => LOGINS.find((login) => login.role === role)?.database ?? "main";
const ALL_ROLES = LOGINS.map(({ role }) => role);

/** Rows of a hostile statement; a refusal counts as none. */
async function rowsGot(role: string, statement: string): Promise<number> {
  return asRole(role, async (login) => (await login.query(statement)).rows.length).catch(() => 0);
}

/** Tried as every login; each must be refused. */
const REFUSED_TO_ALL: [string, string][] = [
  ...[
    ...ALL_ROLES,
    "postgres",
    "pg_read_all_data",
    "pg_write_all_data",
    "pg_read_server_files",
    "pg_execute_server_program",
    "pg_monitor",
  ].flatMap((role): [string, string][] => [
    [`become ${role}`, `set role ${role}`],
    [`become ${role} by set_config`, `select set_config('role', '${role}', false)`],
  ]),
  ["become postgres for the session", "set session authorization postgres"],
  ["become the owner inside a block", "do $$ begin execute 'set local role ombudsman_owner'; end $$"],
  ["run a program", "copy (select 1) to program 'id'"],
  ["write a file", "copy (select 1) to '/tmp/hostile'"],
  ["read a file into a table", "create temp table t (x text)"],
  ["read a file", "select pg_read_file('/etc/passwd')"],
  ["read a binary file", "select pg_read_binary_file('/etc/passwd')"],
  ["list files", "select pg_ls_dir('.')"],
  ["list the write-ahead log", "select * from pg_ls_waldir()"],
  ["list the server's log", "select * from pg_ls_logdir()"],
  ["ask about a file", "select pg_stat_file('postgresql.conf')"],
  ["import a file as a large object", "select lo_import('/etc/passwd')"],
  ["export a large object", "select lo_export(1, '/tmp/hostile')"],
  ["install dblink", "create extension dblink schema public"],
  ["install file_fdw", "create extension file_fdw schema public"],
  ["install a language", "create extension plpython3u"],
  ["connect elsewhere", "create server elsewhere foreign data wrapper postgres_fdw"],
  ["subscribe to another server", "create subscription s connection 'host=127.0.0.1' publication p"],
  ["publish tables", "create publication p for all tables"],
  ["make a table", "create table public.hostile (x int)"],
  ["make a temporary table", "create temporary table hostile (x int)"],
  ["make a schema", "create schema hostile"],
  ["make a function", "create function public.hostile() returns int language sql as 'select 1'"],
  ["make a database", "create database hostile"],
  ["make a role", "create role hostile login superuser"],
  ["make oneself superuser", "alter role current_user superuser"],
  ["make oneself blind to row-level security", "alter role current_user bypassrls"],
  ["take the owner's role", "grant ombudsman_owner to current_user"],
  ["change the server", "alter system set log_statement = 'all'"],
  ["silence triggers", "set session_replication_role = replica"],
  ["log all statements", "set log_statement = 'all'"],
  ["preload a library", "load '/tmp/hostile.so'"],
  ["read passwords", "select rolpassword from pg_authid"],
  ["read passwords in the old view", "select passwd from pg_shadow"],
  ["read the access rules", "select * from pg_hba_file_rules"],
  ["read the settings' files", "select * from pg_file_settings"],
  ["read large objects", "select * from pg_largeobject"],
  ["end other people's connections", "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'"],
  ["switch the write-ahead log", "select pg_switch_wal()"],
  ["reload the settings", "select pg_reload_conf()"],
  ["begin a backup", "select pg_backup_start('hostile')"],
  ["make a replication slot", "select pg_create_physical_replication_slot('hostile')"],
  ["see the secrets of the audit trail's guards", "alter table audit.leaf disable trigger user"],
  ["drop the audit trail", "drop table audit.leaf"],
  ["rewrite the audit trail", "update audit.leaf set body = '{}'"],
  ["cut the audit trail", "delete from audit.leaf"],
  ["empty the audit trail", "truncate audit.leaf"],
  ["write a leaf past the function", "insert into audit.leaf select seq + 1, minute, body, prev_hash, hash from audit.leaf"],
  ["replace the function that appends", "create or replace function audit.append(p_body text) returns bigint language sql as 'select 1'"],
  ["read accounts' passwords as XML", "select query_to_xml('select rolpassword from pg_authid', true, false, '')"],
  ["make oneself a supervisor", "update ops.account set role = role"],
  ["make an account", "insert into ops.account select * from ops.account"],
  ["remove an account", "delete from ops.account"],
];

/** Tried as every login of the office's database. */
const REFUSED_IN_MAIN: [string, string][] = [
  ["read identities", "select * from vault.identity"],
  ["read identities as XML", "select query_to_xml('select * from vault.identity', true, false, '')"],
  ["read the table of identities as XML", "select table_to_xml('vault.identity', true, false, '')"],
  ["read identities in a block", "do $$ begin perform * from vault.identity; end $$"],
  ["read identities through a cursor", "begin; declare c cursor for select * from vault.identity; fetch c"],
  ["lock identities", "begin; lock table vault.identity"],
  ["count identities", "select count(*) from vault.identity"],
  ["read the access codes' locators", "select * from intake.access"],
  ["read lockers", "select * from intake.locker"],
  ["read whose address for notices is whose", "select case_id, sealed from notices.subscription"],
  ["change an address for notices", "update notices.subscription set sealed = ''"],
  ["ask for notices past the function", "insert into notices.subscription select * from notices.subscription"],
  ["read invitations", "select * from intake.invitation"],
  ["open an invitation again", "update intake.invitation set closed_on = null"],
  ["write a consent", "insert into cases.consent select * from cases.consent"],
  ["change a consent", "update cases.consent set given = true"],
  ["record a disclosure past the function", "insert into cases.disclosure_record select * from cases.disclosure_record"],
  ["say that something has not gone out", "update cases.disclosure_record set went_on = null"],
  ["forget that something went out", "delete from cases.disclosure_record"],
  ["make a ground for disclosures", "insert into rules.disclosure_ground select * from rules.disclosure_ground"],
  ["give out a code that nobody asked for", "update cases.code_replacement set issued_on = null"],
  ["give oneself a way into a case", "insert into intake.access select * from intake.access"],
  ["put a case into a group", 'update cases."case" set group_case_id = id'],
  ["change what a person wrote", "update vault.content set sealed = ''"],
  ["remove what a person wrote", "delete from vault.content"],
  ["remove keys", "delete from keystore.case_key"],
  ["change keys", "update keystore.case_key set wrapped = ''"],
  ["remove a case", 'delete from cases."case"'],
  ["renumber a case", 'update cases."case" set number = number'],
  ["change a legal ground", "update rules.legal_ground set text_en = ''"],
  ["switch row-level security off", "alter table vault.content disable row level security"],
  ["drop a policy", "drop policy office_reads_own on vault.content"],
  ["add a policy", "create policy hostile on vault.content using (true)"],
  ["read the queue", "select * from graphile_worker._private_jobs"],
];

/** What each login may read at all, written by hand; the golden file has the rest. */
const READABLE: Record<string, string[]> = {
  ombudsman_citizen: [
    "rules.body",
    "rules.calendar_day",
    "rules.helper",
    "rules.hotline",
    "rules.legal_period",
    "rules.legal_provision",
    "rules.office_hours",
  ],
  ombudsman_auditor: ["audit.leaf"],
};

let file: LodgedCase;
let officer: Person;
beforeAll(async () => {
  officer = await anOfficer();
  file = await aCase().assignedTo(officer).accepted().created();
});

describe.each(PLANES)("%s", (role) => {
  const kind = kindOf(role);
  const own = role === "ombudsman_worker" ? /graphile_worker/ : /^$/;
  const statements = [...REFUSED_TO_ALL, ...(kind === "main" ? REFUSED_IN_MAIN : [])].filter(
    ([, statement]) => !own.test(statement) && statement !== `set role ${role}` && !statement.includes(`'role', '${role}'`),
  );

  it.each(statements)("cannot %s", async (_what, statement) => {
    await expect(asRole(role, (login) => login.query(statement))).rejects.toThrow(
      /permission denied|must be (superuser|owner|able)|not permitted|does not exist|Only roles with|denied|is not allowed/i,
    );
  });

  it.each(ALL_ROLES.filter((other) => kindOf(other) !== kind))("cannot enter the other database, where %s is at home", async (other) => {
    const elsewhere = new URL(addressOf(role));
    elsewhere.pathname = new URL(addressOf(other)).pathname;
    const client = new pg.Client({ connectionString: elsewhere.toString() });
    await expect(client.connect()).rejects.toThrow(/pg_hba|permission denied/);
    await client.end().catch(() => {});
  });

  it("learns nothing of tables it cannot read from the planner's statistics", async () => {
    const readable =
      "has_table_privilege(format('%I.%I', schemaname, tablename), 'select') or has_any_column_privilege(format('%I.%I', schemaname, tablename), 'select')";
    expect(await rowsGot(role, `select 1 from pg_stats where schemaname !~ '^(pg_|information_schema)' and not (${readable})`)).toBe(0);
  });

  it("sees nobody else's statements", async () => {
    expect(
      await rowsGot(
        role,
        "select query from pg_stat_activity where usename <> current_user and query not in ('', '<insufficient privilege>')",
      ),
    ).toBe(0);
  });

  it("reads the tables it is meant to read and no other", async () => {
    const list =
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname !~ '^(pg_|information_schema|graphile_worker|public)'";
    const { rows } = await asOwner(kind, (owner) => owner.query(list));
    const readable: string[] = [];
    for (const { name } of rows)
      await asRole(role, (login) => login.query(`select * from ${name} limit 1`)).then(
        () => readable.push(name),
        () => {},
      );
    if (READABLE[role]) expect(readable.sort()).toEqual(READABLE[role]);
    expect(readable).not.toContain("vault.identity");
    expect(readable).not.toContain("intake.access");
  });
});

describe("the office's login", () => {
  const asking = (actor: string | null, statement: string) =>
    asRole("ombudsman_office", async (office) => {
      await office.query("begin");
      if (actor) await office.query("select set_config('app.actor', $1, true)", [actor]);
      return (await office.query(statement)).rows.length;
    });

  it.each(["vault.content", "vault.message", "keystore.case_key", "cases.admissibility_decision"])(
    "sees %s for the officer of the case only",
    async (table) => {
      const stranger = await anOfficer();
      expect(await asking(officer.accountId, `select 1 from ${table}`)).toBeGreaterThan(0);
      expect(await asking(stranger.accountId, `select 1 from ${table}`)).toBe(0);
      expect(await asking(null, `select 1 from ${table}`)).toBe(0);
    },
  );

  it("never sees a key to an identity, nor one of an access code", async () => {
    expect(await asking(officer.accountId, "select 1 from keystore.case_key where purpose = 'identity' or holder = 'access_code'")).toBe(0);
    expect(await asking(officer.accountId, "select 1 from keystore.case_key where purpose in ('content', 'thread')")).toBe(2);
  });

  it("opens no identity without the asker's own live opening", async () => {
    expect(await asking(officer.accountId, `select * from vault.open_identity('${file.caseId}')`)).toBe(0);
  });
});

describe("the reviewers' logins", () => {
  // Row and transaction counters of the cluster would tell when a complaint was filed (security.md A2).
  it.each([
    ["rows of the other database", "select tup_inserted from pg_stat_database where datname like 'ombudsman%'"],
    ["rows by function", "select pg_stat_get_db_tuples_inserted(oid) from pg_database where datname = 'ombudsman'"],
    ["commits of the other database", "select pg_stat_get_db_xact_commit(oid) from pg_database"],
    ["size of the other database", "select pg_database_size(oid) from pg_database where datname like 'ombudsman\\_template%'"],
    ["the write-ahead log's end", "select pg_current_wal_lsn()"],
    ["the write-ahead log's end, inserted", "select pg_current_wal_insert_lsn()"],
    ["the write-ahead log's volume", "select * from pg_stat_wal"],
    ["blocks written", "select * from pg_stat_bgwriter"],
    ["checkpoints", "select * from pg_stat_checkpointer"],
    ["blocks read and written", "select * from pg_stat_io"],
    ["the other database's connections", "select 1 from pg_stat_activity where datname <> current_database() and state is not null"],
    ["prepared transactions of others", "select * from pg_prepared_xacts where database <> current_database()"],
  ])("cannot see %s", async (_what, statement) => {
    for (const role of ["ombudsman_review", "ombudsman_review_worker"]) expect(await rowsGot(role, statement), role).toBe(0);
  });

  it.each([
    ["write a released summary", "insert into review.summary select * from review.summary"],
    ["change a released summary", "update review.summary set title = title"],
    ["withdraw a released summary", "update review.summary set withdrawn_on = current_date"],
    ["change a comment", "update review.comment set text = text"],
    ["remove a comment", "delete from review.comment"],
  ])("let no reviewer %s", async (_what, statement) => {
    await expect(asRole("ombudsman_review", (review) => review.query(statement))).rejects.toThrow("permission denied");
  });

  it("let the worker see no reviewer's password", async () => {
    await expect(asRole("ombudsman_review_worker", (worker) => worker.query("select password_hash from ops.account"))).rejects.toThrow(
      "permission denied",
    );
  });
});
