import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { log } from "#lib/log/logger.ts";
import { type FollowedCase, followCase } from "#lib/tracking/queries.ts";
import { openVisit, type Visit } from "#lib/tracking/visit.ts";
import { readToken } from "../token-cookie.ts";

/** The visit of this request, opened once: what it holds and, when it has a live code, its case. */
export type VisitNow = { visit: Visit | null; followed: FollowedCase | null };

/** Null when the store does not answer. */
export const visitNow = cache(async (): Promise<VisitNow | null> => {
  try {
    const visit = await openVisit(await readToken("visit"));
    return { visit, followed: visit?.credentials ? await followCase(visit.credentials) : null };
  } catch (error) {
    unstable_rethrow(error);
    log.error("visit_not_opened", { error });
    markStoreSilent();
    return null;
  }
});
