import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accountCan, postgresAccount } from "#server/postgres/account.ts";

// The first one that PostgreSQL's account can enter is taken: a TMPDIR under a closed home directory is of no use to it.
const PARENTS = [tmpdir(), "/var/tmp", "/tmp"];

/** A folder for one run that PostgreSQL's account can enter too. Remove it with `removeScratch`. */
export function makeScratch(purpose: string): string {
  for (const parent of PARENTS) {
    const folder = mkdtempSync(join(parent, `ombudsman-${purpose}-`));
    chmodSync(folder, 0o755);
    const account = postgresAccount(join(folder, "postgres"));
    if (!account || accountCan(account, "x", folder)) return folder;
    removeScratch(folder);
  }
  throw new Error(`None of ${PARENTS.join(", ")} can be entered by the account that runs PostgreSQL`);
}

export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
