import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Account, accountCan, postgresAccount } from "./account.ts";
import { shelterOf } from "./shelter.ts";

/** Where a cluster's data lies and which account serves it (null: our own). */
export interface ClusterHome {
  dataDir: string;
  account: Account | null;
}

interface HomeRecord {
  dataDir: string;
  /** The checkout it was made for: a copy of the checkout must not open the original's data. */
  checkout: string;
}

/**
 * The home of this checkout's cluster, made enterable for the account that will serve it.
 *
 * Usually `.data/postgres`. As root in a folder closed to others it is a shelter outside, to which data that
 * is already there moves. `.data/postgres.json` remembers it.
 *
 * @param state the checkout's `.data` directory
 */
export function platformHome(checkout: string, state: string): ClusterHome {
  const dataDir = platformDataDir(checkout, state);
  const account = postgresAccount(dataDir);
  // Opens the way through .data and no more: what lies in there keeps its own, closed modes.
  if (account) chmodSync(state, 0o711);
  const home = madeEnterable({ dataDir, account }) ? { dataDir, account } : sheltered(checkout, { dataDir, account });
  remember({ dataDir: home.dataDir, checkout: realpathSync(checkout) }, state);
  return home;
}

/** Where this checkout's cluster lies or would lie, without touching anything. */
export function platformDataDir(checkout: string, state: string): string {
  return remembered(checkout, state) ?? join(state, "postgres");
}

/** Throws the cluster of this checkout away, wherever it was put. Its servers must be gone. */
export function removePlatformHome(checkout: string, state: string): void {
  rmSync(platformDataDir(checkout, state), { recursive: true, force: true });
  rmSync(recordFile(state), { force: true });
}

/** Makes the data directory for the account and tries whether the account really gets there. */
export function madeEnterable({ dataDir, account }: ClusterHome): boolean {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (account) chownSync(dataDir, account.uid, account.gid);
  return accountCan(account, "w", dataDir);
}

/** Moves a home that its account cannot enter to where it can. Each move has a place of its own: nothing old is ever opened by mistake. */
function sheltered(checkout: string, { dataDir, account }: ClusterHome): ClusterHome {
  if (!account) throw new Error(`${dataDir} cannot be written to. Start as the user it belongs to.`);
  const home = { dataDir: join(shelterOf(checkout, account), `postgres-${randomBytes(4).toString("hex")}`), account };
  const moved = spawnSync("cp", ["-a", dataDir, home.dataDir]);
  if (moved.status !== 0 || !madeEnterable(home)) throw new Error(`The database could not be moved from ${dataDir} to ${home.dataDir}.`);
  rmSync(dataDir, { recursive: true });
  return home;
}

function remembered(checkout: string, state: string): string | null {
  const file = recordFile(state);
  if (!existsSync(file)) return null;
  const record = JSON.parse(readFileSync(file, "utf8")) as HomeRecord;
  const isOurs = record.checkout === realpathSync(checkout) || !existsSync(record.checkout);
  return isOurs && existsSync(dirname(record.dataDir)) ? record.dataDir : null;
}

function remember(record: HomeRecord, state: string): void {
  writeFileSync(recordFile(state), `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
}

function recordFile(state: string): string {
  return join(state, "postgres.json");
}
