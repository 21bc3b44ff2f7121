import { mainLeaf } from "#lib/audit/record.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { findOwnInvitation } from "./queries.ts";

/**
 * Closes a group complaint's invitation for good: nobody else can join. Who has joined stays. Closing twice, or with number and
 * code that fit no group complaint, changes nothing.
 */
export async function closeInvitation(credentials: Credentials): Promise<void> {
  const invitation = await findOwnInvitation(credentials);
  if (!invitation?.open) return;
  const locator = bytes(accessLocator(credentials.code, codePeppers()));
  const leaf = mainLeaf({ program: "complainant" }, { type: "invitation.closed", caseId: invitation.caseId, data: {} });
  await citizenDb().$queryRaw`
    SELECT intake.close_invitation(${locator}, ${credentials.number}, ${today().toString()}::date, ${leaf})::text`;
}
