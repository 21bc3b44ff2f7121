import type { Actor } from "#lib/auth/actor.ts";
import { asActor } from "#lib/db/main.ts";

/** Whether others can join a case by link now; false also where they never could, and for those who may not read it. */
export function isOpenForOthers(viewer: Actor, caseId: string): Promise<boolean> {
  return asActor(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ open: boolean }[]>`SELECT open FROM cases.invitation_state(${caseId}::uuid)`;
    return rows[0]?.open ?? false;
  });
}
