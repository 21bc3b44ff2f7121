import { unstable_rethrow } from "next/navigation";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { log } from "#lib/log/logger.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { visitNow } from "../visit-now.ts";

/**
 * Something more of the case that this visit follows.
 * @returns `found` is null where the visit is over; null for all when the store does not answer
 */
export async function ofThisCase<Found>(read: (credentials: Credentials) => Promise<Found>): Promise<{ found: Found | null } | null> {
  const now = await visitNow();
  if (!now) return null;
  if (!now.followed || !now.visit?.credentials) return { found: null };
  try {
    return { found: await read(now.visit.credentials) };
  } catch (error) {
    unstable_rethrow(error);
    log.error("case_not_read", { error });
    markStoreSilent();
    return null;
  }
}
