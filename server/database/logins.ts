import type { SecretName } from "#lib/env/variables.ts";

/** The two databases: the office's, and the reviewers' own. */
export type DatabaseKind = "main" | "review";

export const DATABASES: Record<DatabaseKind, string> = { main: "ombudsman", review: "ombudsman_review" };

/** A login of one database, the address under which the environment knows it, and how long it may hold things up. */
export interface Login {
  role: string;
  database: DatabaseKind;
  url: SecretName;
  /** PostgreSQL's limits on a login that serves requests; null for deploy time, when a migration may take as long as it takes. */
  limits: { statement: string; idleInTransaction: string; lock: string } | null;
}

const REQUESTS = { statement: "5s", idleInTransaction: "10s", lock: "2s" };
const JOBS = { ...REQUESTS, statement: "30s" };

/** One login for each plane and database, never one for two planes (security.md A1). */
export const LOGINS: readonly Login[] = [
  { role: "ombudsman_owner", database: "main", url: "DATABASE_URL_OWNER", limits: null },
  { role: "ombudsman_citizen", database: "main", url: "DATABASE_URL_CITIZEN", limits: REQUESTS },
  { role: "ombudsman_office", database: "main", url: "DATABASE_URL_OFFICE", limits: REQUESTS },
  { role: "ombudsman_worker", database: "main", url: "DATABASE_URL_WORKER", limits: JOBS },
  { role: "ombudsman_auditor", database: "main", url: "DATABASE_URL_AUDITOR", limits: JOBS },
  { role: "ombudsman_review_owner", database: "review", url: "REVIEW_DATABASE_URL_OWNER", limits: null },
  { role: "ombudsman_review", database: "review", url: "REVIEW_DATABASE_URL_REVIEW", limits: REQUESTS },
  { role: "ombudsman_review_worker", database: "review", url: "REVIEW_DATABASE_URL_WORKER", limits: JOBS },
];

export const OWNERS: Record<DatabaseKind, string> = { main: "ombudsman_owner", review: "ombudsman_review_owner" };
export const QUEUE_LOGIN = "ombudsman_worker";

/** The logins of one database. */
export function loginsOf(kind: DatabaseKind): readonly Login[] {
  return LOGINS.filter(({ database }) => database === kind);
}
