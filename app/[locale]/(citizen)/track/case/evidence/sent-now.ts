import { orNull } from "#lib/log/or-null.ts";
import { listSentEvidence, type SentEvidence } from "#lib/tracking/queries.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { readToken } from "../../../token-cookie.ts";

/** The files that were sent for the case of this visit, or none when they cannot be read now. */
export async function sentNow(): Promise<SentEvidence[]> {
  const read = async () => {
    const credentials = (await openVisit(await readToken("visit")))?.credentials;
    return credentials ? listSentEvidence(credentials) : [];
  };
  return (await orNull(read)) ?? [];
}
