import { openForAccount } from "#lib/auth/credentials.ts";
import { officeDb } from "#lib/db/main.ts";
import { secretBytes } from "#lib/env/read.ts";

export type AccountRow = { id: string; name: string; email: string; role: string; active: boolean };

/** The office's accounts, for its administrator. */
export async function listAccounts(): Promise<AccountRow[]> {
  const rows = await officeDb().account.findMany({
    orderBy: { displayName: "asc" },
    select: { id: true, displayName: true, sealedEmail: true, role: true, active: true },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.displayName,
    role: row.role,
    active: row.active,
    email: openForAccount(secretBytes("OFFICE_OPS_KEY"), "email", row.id, row.sealedEmail),
  }));
}
