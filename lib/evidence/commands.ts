import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Kind } from "#lib/attachments/kinds.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { asActor } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import { originalBytes } from "./original.ts";
import { evidenceKeys, openFileKey, openManifest } from "./record.ts";
import type { openEvidenceSchema } from "./schema.ts";

/** How long an original can be taken by the one who gave the reason. */
export const OPEN_MINUTES = 10;

/**
 * Opens the way to the original of one file for this person, for ten minutes, with a reason that stays in the file and an event in
 * the log. An original can carry what harms a computer and what its sender did not mean to tell, so nobody comes to it by accident.
 *
 * @returns the opening's id
 * @throws DomainError not_found, not_permitted
 */
export function openEvidence(reader: Actor, { caseId, evidenceId, reason }: z.infer<typeof openEvidenceSchema>): Promise<string> {
  return asActor(reader, async (tx) => {
    await lockCase(tx, reader, "case.open_evidence", caseId);
    const file = await tx.evidence.findFirst({ where: { id: evidenceId, caseId }, select: { id: true } });
    if (!file) throw new DomainError("not_found");
    const id = randomUUID();
    const sealedReason = await sealForCase(tx, caseId, { table: "evidence_opening", column: "sealed_reason", rowId: id }, reason);
    const openedAt = new Date();
    const expiresAt = new Date(openedAt.getTime() + OPEN_MINUTES * 60_000);
    await tx.evidenceOpening.create({
      data: { id, evidenceId, caseId, accountId: reader.accountId, sealedReason, openedAt, expiresAt },
      select: { id: true },
    });
    await recordEvent(tx, reader, { type: "evidence.opened", caseId, data: { evidenceId } });
    return id;
  });
}

/** An original on its way out. */
export type Original = { evidenceId: string; kind: Kind; length: number; bytes: Readable };

/**
 * Hands out an original against this person's own live opening. That it was taken is in the log before the first byte leaves.
 * @throws DomainError not_found: no such opening, another's, or its time is over
 */
export async function takeOriginal(reader: Actor, caseId: string, openingId: string): Promise<Original> {
  if (![caseId, openingId].every((id) => z.uuid().safeParse(id).success)) throw new DomainError("not_found");
  return asActor(reader, async (tx) => {
    await lockCase(tx, reader, "case.open_evidence", caseId);
    const opening = await tx.evidenceOpening.findFirst({
      where: { id: openingId, caseId, accountId: reader.accountId, expiresAt: { gt: new Date() } },
      include: { evidence: true },
    });
    if (!opening) throw new DomainError("not_found");
    const key = (await evidenceKeys(tx, caseId))(opening.evidence);
    const manifest = openManifest(key, opening.evidence);
    await recordEvent(tx, reader, { type: "evidence.downloaded", caseId, data: { evidenceId: opening.evidenceId } });
    const { kind, length } = manifest;
    return { evidenceId: opening.evidenceId, kind, length, bytes: originalBytes(manifest, openFileKey(key, opening.evidence)) };
  });
}
