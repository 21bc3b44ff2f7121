import { DATABASES, type DatabaseKind, LOGINS } from "#server/database/logins.ts";

/**
 * The text of pg_hba.conf: the same wall as the grants, outside SQL.
 *
 * One line for each login and its database, all over loopback with SCRAM; everything else is turned away.
 *
 * @param clones also lets each login into `<its database>_t…`, the names under which tests clone it
 */
export function accessFile(superuser: string, clones: boolean): string {
  const lines = [
    `host all ${superuser} 127.0.0.1/32 scram-sha-256`,
    ...LOGINS.map(({ role, database }) => `host ${databasePattern(database, clones)} ${role} 127.0.0.1/32 scram-sha-256`),
    "host all all all reject",
    "local all all reject",
  ];
  return `${lines.join("\n")}\n`;
}

function databasePattern(kind: DatabaseKind, clones: boolean): string {
  return clones ? `"/^${DATABASES[kind]}(_t[a-z0-9_]*)?$"` : DATABASES[kind];
}
