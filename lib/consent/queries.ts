import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Disclosure, IdentityMode } from "#lib/intake/choices.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import type { Answer } from "./ledger.ts";

/** Something that has gone out. Days as `2026-11-23`; `ground` is the law's reason where the person was not asked. */
export type GoneOut = {
  id: string;
  disclosure: Disclosure;
  /** `odihr`, or the code of a body. */
  recipient: string;
  item: string;
  wentOn: string;
  recalledOn: string | null;
  ground: Record<Locale, string> | null;
};

/** What a person agreed to, every answer there ever was, and what has gone out. */
export type Ledger = { caseId: string; kind: string; identityMode: IdentityMode; answers: Answer[]; goneOut: GoneOut[] };

type LedgerRow = { case_id: string; kind: string; identity_mode: IdentityMode; consents: Answer[]; disclosures: GoneOut[] };

/** The ledger of a case for the bearer of its number and access code, or null where they fit no case. */
export async function findLedger({ number, code }: Credentials): Promise<Ledger | null> {
  const rows = await citizenDb().$queryRaw<LedgerRow[]>`
    SELECT * FROM intake.ledger(${bytes(accessLocator(code, codePeppers()))}, ${number})`;
  const [row] = rows;
  if (!row) return null;
  const { case_id: caseId, kind, identity_mode: identityMode, consents: answers, disclosures: goneOut } = row;
  return { caseId, kind, identityMode, answers, goneOut };
}
