import { mainLeaf } from "#lib/audit/record.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { findMembership, findOwnInvitation } from "./queries.ts";

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

/**
 * Somebody who joined a group complaint leaves it and goes on alone: their case stays as it is, and the first complainant counts
 * one less. Leaving twice, or a case that never joined, changes nothing.
 */
export async function leaveGroupOf(credentials: Credentials): Promise<void> {
  const membership = await findMembership(credentials);
  if (!membership || membership.leftOn) return;
  const locator = bytes(accessLocator(credentials.code, codePeppers()));
  const leaf = mainLeaf({ program: "complainant" }, { type: "submission.left_group", caseId: membership.caseId, data: {} });
  await citizenDb().$queryRaw`
    SELECT intake.leave_group(${locator}, ${credentials.number}, ${today().toString()}::date, ${leaf})::text`;
}
