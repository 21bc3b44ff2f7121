import type { Actor } from "#lib/auth/actor.ts";
import type { Answer } from "#lib/consent/ledger.ts";
import { isoDay } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import type { Disclosure } from "#lib/intake/choices.ts";

/** A record of a disclosure as the office reads it. Days as `2026-11-23`; `ground` as code/version. */
export type Recorded = {
  id: string;
  disclosure: Disclosure;
  recipient: string;
  ground: string | null;
  recordedOn: string;
  wentOn: string | null;
  recalledOn: string | null;
};

/** Every answer of a person and every disclosure of their case, the oldest first. Row-level security shows those of cases the asker may read. */
export function findDisclosures(viewer: Actor, caseId: string): Promise<{ answers: Answer[]; records: Recorded[] }> {
  return asActor(viewer, async (tx) => {
    const answers = await tx.consent.findMany({ where: { caseId }, orderBy: [{ disclosure: "asc" }, { position: "asc" }] });
    const records = await tx.disclosureRecord.findMany({ where: { caseId }, orderBy: [{ recordedOn: "asc" }, { id: "asc" }] });
    return {
      answers: answers.map(({ disclosure, given, wording, givenOn }) => ({ disclosure, given, wording, on: isoDay(givenOn) })),
      records: records.map(({ id, disclosure, recipientCode, groundCode, groundVersion, recordedOn, wentOn, recalledOn }) => ({
        id,
        disclosure,
        recipient: recipientCode,
        ground: groundCode && `${groundCode}/${groundVersion}`,
        recordedOn: isoDay(recordedOn),
        wentOn: wentOn && isoDay(wentOn),
        recalledOn: recalledOn && isoDay(recalledOn),
      })),
    };
  });
}
