import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Account, accountCan } from "./account.ts";

/** Where root may keep what the PostgreSQL account has to reach while the checkout itself is closed to it. */
const PARENTS = ["/var/lib", "/srv", "/var/tmp"];

/**
 * A directory outside the checkout which the PostgreSQL account can enter, one per checkout.
 *
 * Needed when root works in a folder nobody else may enter (mode 0700). It belongs to root; what the account
 * writes to lies in directories of its own below.
 */
export function shelterOf(checkout: string, account: Account): string {
  const name = `ombudsman-${createHash("sha256").update(realpathSync(checkout)).digest("hex").slice(0, 12)}`;
  for (const parent of PARENTS) {
    const shelter = join(parent, name);
    if (makeOurs(shelter) && accountCan(account, "x", shelter)) return shelter;
  }
  throw new Error(
    `The account "${account.name}" can enter neither this folder nor ${PARENTS.join(", ")}: PostgreSQL has no place to work in.`,
  );
}

/** Makes the directory, or accepts the one that is there if root made it: a planted one or a link is refused. */
function makeOurs(shelter: string): boolean {
  try {
    if (!existsSync(shelter)) mkdirSync(shelter);
    const found = lstatSync(shelter);
    if (!found.isDirectory() || found.uid !== 0) return false;
    chmodSync(shelter, 0o755);
    return true;
  } catch {
    return false;
  }
}
