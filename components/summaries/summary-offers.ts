import type { Actor } from "#lib/auth/actor.ts";
import { mayEver } from "#lib/auth/policy.ts";
import type { SummaryFile } from "#lib/summaries/queries.ts";

/** What the reader of a summary can do with it now. */
type SummaryOffers = { submit: boolean; decide: boolean; rewrite: boolean; waitsForAnother: boolean };

/**
 * Whoever reads a summary reads its case, and an officer reads only their own cases: so having `summary.write`
 * at all is having it here.
 */
export function summaryOffers(
  { role }: Pick<Actor, "role">,
  { status, mayApprove }: Pick<SummaryFile, "status" | "mayApprove">,
): SummaryOffers {
  const writes = mayEver(role, "summary.write");
  return {
    submit: writes && status === "draft",
    decide: mayApprove,
    // A text that was handed on is never changed: a new version is written from it.
    rewrite: writes && (status === "draft" || status === "returned"),
    waitsForAnother: status === "submitted" && !mayApprove,
  };
}
