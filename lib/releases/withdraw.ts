import { dateColumn } from "#lib/db/columns.ts";
import { today } from "#lib/deadlines/today.ts";
import { noteWithdrawals } from "./commands.ts";
import { findRevokedReleases } from "./queries.ts";
import { leaveTombstones } from "./record.ts";

const BATCH = 200;

/**
 * Takes released summaries back whose person does not agree any more: reviewers find a tombstone with a day where the text was.
 * What they have read or copied nobody can call back, and the person is told so before they agree.
 *
 * The review database commits first: a run that dies in between finds the same rows again and adds nothing there.
 *
 * @returns how many were taken back
 */
export async function withdrawRevokedSummaries(): Promise<number> {
  let withdrawn = 0;
  for (;;) {
    const revoked = await findRevokedReleases(BATCH);
    if (revoked.length === 0) return withdrawn;
    const day = dateColumn(today().toString());
    await leaveTombstones(
      revoked.map(({ id }) => id),
      day,
    );
    withdrawn += await noteWithdrawals(revoked, day);
  }
}
