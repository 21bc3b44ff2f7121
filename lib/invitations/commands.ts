import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { asActor } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { closeInvitationSchema } from "./schema.ts";

/**
 * The office closes a group complaint for others, for good: because its link went where it should not have gone. Who has joined stays.
 * @throws DomainError step_not_allowed when nobody could join any more, not_found, not_permitted
 */
export function closeInvitationForOthers(officer: Actor, { caseId }: z.infer<typeof closeInvitationSchema>): Promise<void> {
  return asActor(officer, async (tx) => {
    await lockCase(tx, officer, "invitation.close", caseId);
    const [answer] = await tx.$queryRaw<{ closed: boolean }[]>`
      SELECT cases.close_invitation(${caseId}::uuid, ${today().toString()}::date) AS closed`;
    if (!answer?.closed) throw new DomainError("step_not_allowed", { step: "close_invitation" });
    await recordEvent(tx, officer, { type: "invitation.closed", caseId, data: {} });
  });
}
