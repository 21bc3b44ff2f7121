import type { z } from "zod";
import { mainLeaf } from "#lib/audit/record.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { LEDGER_WORDING } from "./ledger.ts";
import { findLedger } from "./queries.ts";
import type { answerSchema } from "./schema.ts";

/**
 * Gives or takes back one consent. It counts from the next disclosure on: the answer is another row, and whatever is about to go
 * out meets it or was there first. Saying the same again, as a double click does, changes nothing.
 *
 * @returns whether the answer is another one now
 * @throws DomainError not_found when number and code fit no case
 */
export async function answerDisclosure(credentials: Credentials, { disclosure, given }: z.infer<typeof answerSchema>): Promise<boolean> {
  const ledger = await findLedger(credentials);
  if (!ledger) throw new DomainError("not_found");
  const type = given ? "consent.given" : "consent.revoked";
  const leaf = mainLeaf({ program: "complainant" }, { type, caseId: ledger.caseId, data: { disclosure } });
  const rows = await citizenDb().$queryRaw<{ changed: boolean }[]>`
    SELECT intake.answer_disclosure(${bytes(accessLocator(credentials.code, codePeppers()))}, ${credentials.number},
      ${disclosure}::cases.disclosure, ${given}, ${LEDGER_WORDING}, ${today().toString()}::date, ${leaf}) AS changed`;
  return rows[0]?.changed ?? false;
}
