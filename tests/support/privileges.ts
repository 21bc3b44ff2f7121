import type pg from "pg";
import { DATABASES, type DatabaseKind } from "#server/database/logins.ts";

/**
 * Everything that decides who may do what in a database, one fact a line: roles and memberships, owners, grants on databases,
 * schemas, tables, columns, sequences and functions, functions that run as their owner, row-level security, triggers, and
 * what was taken away from everybody in the catalogue.
 *
 * @param connection superuser, in the database
 */
export async function privilegesOf(connection: pg.Client, kind: DatabaseKind): Promise<string[]> {
  const { rows: name } = await connection.query("select current_database() as name");
  const facts: string[] = [];
  for (const [what, sql] of Object.entries(QUESTIONS)) {
    const { rows } = await connection.query({ text: sql, rowMode: "array" });
    facts.push(...rows.map((row) => `${what}: ${(row as string[]).filter((part) => part !== null && part !== "").join(" · ")}`));
  }
  return facts.map((fact) => fact.replaceAll(name[0].name, DATABASES[kind]).replace(/\s+/g, " ").trim()).sort();
}

const OURS = "n.nspname !~ '^(pg_|information_schema)'";
// What an extension brings is the extension's, and nobody of ours may enter the schema that holds it.
const NOT_OF_AN_EXTENSION = (catalogue: string) =>
  `not exists (select 1 from pg_depend d where d.objid = o.oid and d.classid = '${catalogue}'::regclass and d.deptype = 'e')`;
const WHO = "coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC')";
const GRANTS =
  "string_agg(a.privilege_type || case when a.is_grantable then ' (may grant on)' else '' end, ', ' order by a.privilege_type)";

const QUESTIONS: Record<string, string> = {
  role: `select rolname, concat_ws(', ', case when rolsuper then 'SUPERUSER' end, case when rolinherit then 'INHERIT' end, case when rolcreaterole then 'CREATEROLE' end,
      case when rolcreatedb then 'CREATEDB' end, case when rolcanlogin then 'LOGIN' end, case when rolreplication then 'REPLICATION' end, case when rolbypassrls then 'BYPASSRLS' end),
      array_to_string(rolconfig, ', ') from pg_roles where rolname like 'ombudsman%'`,
  "role in another database": `select r.rolname, array_to_string(s.setconfig, ', ') from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where s.setdatabase <> 0 and r.rolname like 'ombudsman%'`,
  member: `select m.member::regrole::text || ' of ' || m.roleid::regrole::text, concat_ws(', ', case when m.inherit_option then 'inherits' end, case when m.set_option then 'may set role' end,
      case when m.admin_option then 'may grant' end) from pg_auth_members m where m.member::regrole::text like 'ombudsman%' or m.roleid::regrole::text like 'ombudsman%'`,
  database: `select 'owner ' || o.datdba::regrole::text, ${WHO}, ${GRANTS} from pg_database o, aclexplode(coalesce(o.datacl, acldefault('d', o.datdba))) a
      where o.datname = current_database() and a.grantee <> o.datdba group by 1, a.grantee`,
  schema: `select n.nspname, n.nspowner::regrole::text from pg_namespace n where ${OURS}`,
  "schema grant": `select n.nspname, ${WHO}, ${GRANTS} from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where ${OURS} and a.grantee <> n.nspowner group by 1, a.grantee`,
  table: `select n.nspname || '.' || o.relname, o.relowner::regrole::text, case when o.relrowsecurity then 'row security' end, case when o.relforcerowsecurity then 'forced' end
      from pg_class o join pg_namespace n on n.oid = o.relnamespace where ${OURS} and o.relkind in ('r', 'p', 'v', 'm', 'f') and ${NOT_OF_AN_EXTENSION("pg_class")}`,
  "table grant": `select n.nspname || '.' || o.relname, ${WHO}, ${GRANTS} from pg_class o join pg_namespace n on n.oid = o.relnamespace,
      aclexplode(coalesce(o.relacl, acldefault(case when o.relkind = 'S' then 's' else 'r' end::"char", o.relowner))) a
      where ${OURS} and o.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and a.grantee <> o.relowner and ${NOT_OF_AN_EXTENSION("pg_class")} group by 1, a.grantee`,
  "column grant": `select n.nspname || '.' || o.relname, ${WHO}, a.privilege_type, string_agg(c.attname, ', ' order by c.attname) from pg_attribute c join pg_class o on o.oid = c.attrelid
      join pg_namespace n on n.oid = o.relnamespace, aclexplode(c.attacl) a where ${OURS} group by 1, a.grantee, a.privilege_type`,
  function: `select n.nspname || '.' || o.proname || '(' || pg_get_function_identity_arguments(o.oid) || ')', o.proowner::regrole::text,
      case when o.prosecdef then 'runs as its owner' end, array_to_string(o.proconfig, ', ')
      from pg_proc o join pg_namespace n on n.oid = o.pronamespace where ${OURS} and n.nspname <> 'graphile_worker' and ${NOT_OF_AN_EXTENSION("pg_proc")}`,
  "function grant": `select n.nspname || '.' || o.proname || '(' || pg_get_function_identity_arguments(o.oid) || ')', ${WHO}, ${GRANTS} from pg_proc o join pg_namespace n on n.oid = o.pronamespace,
      aclexplode(coalesce(o.proacl, acldefault('f', o.proowner))) a where ${OURS} and n.nspname <> 'graphile_worker' and a.grantee <> o.proowner and ${NOT_OF_AN_EXTENSION("pg_proc")} group by 1, a.grantee`,
  "function that runs as its owner, in the queue": `select o.proname, o.proowner::regrole::text from pg_proc o join pg_namespace n on n.oid = o.pronamespace where n.nspname = 'graphile_worker' and o.prosecdef`,
  policy: `select schemaname || '.' || tablename, policyname, permissive, cmd, array_to_string(roles, ', '), 'using ' || qual, 'check ' || with_check from pg_policies`,
  trigger: `select n.nspname || '.' || c.relname, t.tgname, p.proname, case when t.tginitdeferred then 'at commit' else 'at once' end,
      case t.tgenabled when 'O' then null else 'enabled=' || t.tgenabled::text end from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and ${OURS} and n.nspname <> 'graphile_worker'`,
  "default grant": `select defaclrole::regrole::text, defaclobjtype::text, coalesce(defaclnamespace::regnamespace::text, 'everywhere'), array_to_string(defaclacl, ', ') from pg_default_acl`,
  extension: "select extname, extnamespace::regnamespace::text from pg_extension",
  language: `select lanname, ${WHO}, ${GRANTS} from pg_language l, aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) a where lanname <> 'internal' and lanname <> 'c' and a.grantee <> l.lanowner group by 1, a.grantee`,
  "taken from everybody": `select 'function ' || o.proname from pg_proc o left join pg_init_privs i on i.objoid = o.oid and i.classoid = 'pg_proc'::regclass and i.objsubid = 0
      where o.pronamespace = 'pg_catalog'::regnamespace
        and exists (select 1 from aclexplode(coalesce(i.initprivs, acldefault('f', o.proowner))) a where a.grantee = 0)
        and not exists (select 1 from aclexplode(coalesce(o.proacl, acldefault('f', o.proowner))) a where a.grantee = 0)
    union select 'view ' || o.relname from pg_class o join pg_init_privs i on i.objoid = o.oid and i.classoid = 'pg_class'::regclass and i.objsubid = 0
      where o.relnamespace = 'pg_catalog'::regnamespace and exists (select 1 from aclexplode(i.initprivs) a where a.grantee = 0)
        and not exists (select 1 from aclexplode(o.relacl) a where a.grantee = 0)`,
};
