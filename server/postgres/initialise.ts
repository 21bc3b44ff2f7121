import { execFile } from "node:child_process";
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { explainSpawnFailure, runningAs } from "./account.ts";
import { type ClusterHome, madeEnterable } from "./home.ts";

/** The cluster's own superuser. Administration only: no process of the platform logs in as it. */
export const SUPERUSER = "postgres";

const OPTIONS = [
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

/**
 * Creates the cluster if there is none. It grows beside its place and is renamed into it,
 * so that an interrupted first start is not taken for a database.
 */
export async function initialiseCluster(home: ClusterHome, binaries: string, superuserPassword: string): Promise<void> {
  if (existsSync(join(home.dataDir, "PG_VERSION"))) return;
  const unfinished = { ...home, dataDir: `${home.dataDir}.new` };
  rmSync(unfinished.dataDir, { recursive: true, force: true });
  if (!madeEnterable(unfinished)) throw new Error(`The account "${home.account?.name}" cannot enter ${home.dataDir}.`);
  await runInitdb(unfinished, binaries, superuserPassword);
  rmSync(home.dataDir, { recursive: true, force: true });
  renameSync(unfinished.dataDir, home.dataDir);
}

async function runInitdb({ dataDir, account }: ClusterHome, binaries: string, superuserPassword: string): Promise<void> {
  const passwordFile = `${dataDir}.password`;
  writeFor(passwordFile, superuserPassword, account);
  try {
    await promisify(execFile)(join(binaries, "initdb"), [...OPTIONS, "-U", SUPERUSER, "-D", dataDir, `--pwfile=${passwordFile}`], {
      cwd: dataDir,
      ...runningAs(account),
    });
  } catch (error) {
    throw explainSpawnFailure(error as Error, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Writes a file that only the cluster's account (and root) can read. */
export function writeFor(file: string, content: string, account: ClusterHome["account"]): void {
  writeFileSync(file, content, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}
