import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { findInvitation, type Invitation } from "#lib/joining/queries.ts";
import { log } from "#lib/log/logger.ts";

/** The invitation of a link's code, looked up once per request; null when the store does not answer. */
export const invitationNow = cache(async (code: string): Promise<{ invitation: Invitation | null } | null> => {
  try {
    return { invitation: await findInvitation(code) };
  } catch (error) {
    unstable_rethrow(error);
    log.error("invitation_not_opened", { error });
    markStoreSilent();
    return null;
  }
});
