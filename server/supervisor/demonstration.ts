import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { withConnection } from "#server/database/connection.ts";
import { machineEnvironment } from "#server/keys/environment.ts";
import type { Addresses } from "#server/postgres/addresses.ts";
import { ACCOUNTS_FILE } from "./checkout.ts";
import { fingerprint, isCurrent, markCurrent } from "./fingerprint.ts";
import { readOutput, runOnce } from "./one-off.ts";
import type { Secrets } from "./processes.ts";
import type { Note } from "./progress.ts";

/** An invented person who can sign in. */
export interface DemonstrationAccount {
  role: string;
  email: string;
  password: string;
  totpSecret: string;
}

const SEEDS = ["prisma/seed", "prisma/main/migrations", "prisma/review/migrations"];

/** Puts the law's periods, holidays and grounds into the database, unless today's are there. */
export async function seedRules(cluster: Addresses, secrets: Secrets, note: Note): Promise<void> {
  const print = await printFor(cluster);
  if (isCurrent("rules", print)) return note("unchanged");
  await runOnce({ name: "rules", file: "prisma/seed/rules.ts", environment: seedEnvironment(secrets) });
  markCurrent("rules", print);
}

/** Fills the databases with invented cases and people, unless they are there, and returns who can sign in. */
export async function seedDemonstration(cluster: Addresses, secrets: Secrets, note: Note): Promise<DemonstrationAccount[]> {
  const print = await printFor(cluster);
  if (isCurrent("demonstration", print) && existsSync(ACCOUNTS_FILE)) {
    note("unchanged");
    return JSON.parse(readFileSync(ACCOUNTS_FILE, "utf8")) as DemonstrationAccount[];
  }
  const program = { name: "demonstration", file: "prisma/seed/demonstration.ts", environment: seedEnvironment(secrets) };
  const { accounts } = JSON.parse(await readOutput(program, (line) => line.startsWith("{") || note(line))) as {
    accounts: DemonstrationAccount[];
  };
  writeFileSync(ACCOUNTS_FILE, JSON.stringify(accounts), { mode: 0o600 });
  markCurrent("demonstration", print);
  note(`${accounts.length} accounts`);
  return accounts;
}

/** Forgets who could sign in: their data is about to be thrown away. */
export function forgetDemonstration(): void {
  rmSync(ACCOUNTS_FILE, { force: true });
}

/** Filled in once for each version of the seeds and each cluster: after a new start nothing is taken for filled. */
async function printFor(cluster: Addresses): Promise<string> {
  const identity = await withConnection(cluster.superuserUrl(), async (connection) => {
    const found = await connection.query<{ id: string }>("select system_identifier::text as id from pg_control_system()");
    return found.rows[0]?.id ?? "";
  });
  return fingerprint(SEEDS, [identity]);
}

/** Seeds speak for every plane at once, which only development may. */
function seedEnvironment(secrets: Secrets): Record<string, string> {
  return { ...machineEnvironment(), AUDIENCE: "all", NODE_ENV: "development", DEMO_MODE: "1", LOG_LEVEL: "warn", ...secrets };
}
