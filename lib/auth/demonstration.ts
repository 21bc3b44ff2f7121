import { readFile } from "node:fs/promises";
import { z } from "zod";
import { env } from "#lib/env/read.ts";
import { totpNow } from "./credentials.ts";
import type { DoorName } from "./door.ts";

/** A demonstration account as the sign-in page shows it. */
export type DemonstrationAccount = { role: string; email: string; password: string; code: string };

const fileSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string(), totpSecret: z.string() }));

/**
 * The demonstration's accounts with their codes of this moment, so that a newcomer needs no phone; none outside demonstration mode.
 * They come from the file that `npm run up` wrote (DEMO_ACCOUNTS_FILE), never from the database.
 */
export async function demonstrationAccounts(name: DoorName): Promise<DemonstrationAccount[]> {
  const { DEMO_MODE, DEMO_ACCOUNTS_FILE } = env();
  if (!DEMO_MODE || !DEMO_ACCOUNTS_FILE) return [];
  const accounts = fileSchema.parse(JSON.parse(await readFile(DEMO_ACCOUNTS_FILE, "utf8")));
  return accounts
    .filter(({ role }) => (role === "reviewer") === (name === "review"))
    .map(({ totpSecret, ...account }) => ({ ...account, code: totpNow(totpSecret) }));
}
