import { isAgreed } from "#lib/consent/ledger.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Disclosure } from "#lib/intake/choices.ts";

/** What is to go out, of which case, to whom; under a named ground of the law, or, without one, under the person's consent. */
export type Outgoing = {
  caseId: string;
  disclosure: Disclosure;
  /** `odihr` for the experts, `statistics` for published tables, else the code of a body. */
  recipient: string;
  ground?: { code: string; version: number };
};

/**
 * Records that something goes out, and by what right. Every sender calls this before anything leaves, in the transaction that
 * holds its own rows, and records an event after it; a sender of bodies' letters will have nothing else to ask.
 *
 * The case stays locked until commit, so a consent that is being taken back comes before or after, never between. The database
 * refuses a record of its own that cites anything else than a live right, whoever writes it.
 *
 * @returns the record's id, or null when there is no right: then nothing may go
 */
export async function recordDisclosure(tx: MainTransaction, { caseId, disclosure, recipient, ground }: Outgoing): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT cases.record_disclosure(${caseId}::uuid, ${disclosure}::cases.disclosure, ${recipient},
      ${ground?.code ?? null}::text, ${ground?.version ?? null}::int) AS id`;
  return rows[0]?.id ?? null;
}

/** Whether a record that has not gone yet still may: its consent is still the newest answer, its ground still in force. Locks the case. */
export async function stillStands(tx: MainTransaction, recordId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ stands: boolean }[]>`SELECT cases.disclosure_still_stands(${recordId}::uuid) AS stands`;
  return rows[0]?.stands ?? false;
}

/**
 * Spares the office work that could not go out: without the person's consent no summary is handed on or approved. No ground of the
 * law stands in for it (prisma/seed/rules/disclosure-grounds.ts). Whether it may really go is asked again when it goes.
 *
 * @throws DomainError experts_not_agreed
 */
export async function assertExpertsAgreed(tx: MainTransaction, caseId: string): Promise<void> {
  const answers = await tx.consent.findMany({
    where: { caseId, disclosure: "experts" },
    orderBy: { position: "asc" },
    select: { disclosure: true, given: true },
  });
  if (!isAgreed(answers, "experts")) throw new DomainError("experts_not_agreed");
}
