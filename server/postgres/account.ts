import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** A system account. PostgreSQL refuses to run as root, so as root we run it under another one. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const DEDICATED = "ombudsman-postgres";
const ALWAYS_THERE = "nobody";

/**
 * The account PostgreSQL has to run under, or null when our own will do (we are not root).
 *
 * Existing data decides: whoever owns it goes on serving it. Otherwise an account of its own is made,
 * so that nothing else on the machine runs under the same one; where that is impossible `nobody` serves.
 */
export function postgresAccount(dataDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(dataDir) ?? named(DEDICATED) ?? createDedicated() ?? named(ALWAYS_THERE) ?? refuse();
}

/** The part of spawn's options that makes a program run under the account, and see nothing of our environment. */
export function runningAs(account: Account | null): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv;
  return account ? { uid: account.uid, gid: account.gid, env } : { env };
}

/** Tries a shell test (`-x`, `-w` …) on a path as the account, so that modes, parents and access lists all count. */
export function accountCan(account: Account | null, test: "x" | "w" | "r", path: string): boolean {
  const result = spawnSync("/bin/sh", ["-c", `test -${test} "$0"`, path], { cwd: "/", ...runningAs(account) });
  if (result.error) throw explainSpawnFailure(result.error, account);
  return result.status === 0;
}

/** Turns "this container lets nobody change accounts" into a sentence an operator can act on. */
export function explainSpawnFailure(error: Error, account: Account | null): Error {
  const reason = (error as NodeJS.ErrnoException).code;
  if (!account || (reason !== "EPERM" && reason !== "EINVAL")) return error;
  return new Error(
    `PostgreSQL refuses to run as root, and this machine does not let root act as "${account.name}". Start as an ordinary user.`,
  );
}

function ownerOf(path: string): Account | null {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid;
  return owner ? (accounts().find(({ uid }) => uid === owner) ?? null) : null;
}

function named(name: string): Account | null {
  return accounts().find((account) => account.name === name) ?? null;
}

function accounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => {
      const [name = "", , uid, gid] = line.split(":");
      return { name, uid: Number(uid), gid: Number(gid) };
    });
}

function createDedicated(): Account | null {
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  spawnSync("useradd", [...options, DEDICATED], { stdio: "ignore" });
  return named(DEDICATED);
}

function refuse(): never {
  throw new Error("PostgreSQL refuses to run as root, and this machine has no other account to lend it. Start as an ordinary user.");
}
