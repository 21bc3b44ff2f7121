import { mainLeaf } from "#lib/audit/record.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { accessLocator, unwrapWithCode } from "#lib/vault/case-keys.ts";
import { sealMessage } from "#lib/vault/message.ts";
import { followRow } from "./queries.ts";
import type { Credentials, TypedMessage } from "./schema.ts";

/**
 * Adds the complainant's message to their thread, once: a retry with the same message id changes nothing.
 * @throws DomainError not_found when number and code fit no case
 */
export async function writeToOffice(credentials: Credentials, { messageId, text }: TypedMessage): Promise<void> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const peppers = codePeppers();
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, row.case_id);
  const sealed = sealMessage(threadKey, row.case_id, messageId, text);
  const locator = bytes(accessLocator(credentials.code, peppers));
  const leaf = mainLeaf({ program: "complainant" }, { type: "message.from_complainant", caseId: row.case_id, data: {} });
  const rows = await citizenDb().$queryRaw<{ kept: boolean }[]>`
    SELECT intake.reply(${locator}, ${credentials.number}, ${messageId}::uuid, ${sealed}, ${today().toString()}::date, ${leaf}) AS kept`;
  if (!rows[0]?.kept) throw new DomainError("not_found");
}
