import { bytes, isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";

/** That somebody of a role opened what is sealed, on a day: `words` = the account and the messages, `identity` = who the person is. */
export type Look = { day: string; role: string; what: "words" | "identity" };

/**
 * Who looked into a case, for the bearer of its number and access code: by role and day, one row for each, newest first. Neither
 * names nor accounts leave the database, nor how many people of a role it was.
 */
export async function listLooks({ number, code }: Credentials): Promise<Look[]> {
  const rows = await citizenDb().$queryRaw<(Omit<Look, "day"> & { day: Date })[]>`
    SELECT * FROM intake.looks_at(${bytes(accessLocator(code, codePeppers()))}, ${number})`;
  return rows.map(({ day, ...look }) => ({ ...look, day: isoDay(day) }));
}
