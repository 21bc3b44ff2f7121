import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { asActor } from "#lib/db/main.ts";
import { sealForCase } from "#lib/vault/office-keys.ts";
import type { openIdentitySchema } from "./schema.ts";

/** How long an opened identity stays readable to the one who gave the reason. */
export const OPEN_MINUTES = 10;

/**
 * Opens a case's identity for this person, for ten minutes, with a reason that stays in the file and an event in the log.
 * Reading who somebody is is an act of its own; the vault answers against this opening only.
 *
 * @returns the opening's id
 * @throws DomainError not_found, not_permitted
 */
export function openIdentity(reader: Actor, { caseId, reason }: z.infer<typeof openIdentitySchema>): Promise<string> {
  return asActor(reader, async (tx) => {
    await lockCase(tx, reader, "case.open_identity", caseId);
    const id = randomUUID();
    const sealedReason = await sealForCase(tx, caseId, { table: "identity_opening", column: "sealed_reason", rowId: id }, reason);
    const openedAt = new Date();
    const expiresAt = new Date(openedAt.getTime() + OPEN_MINUTES * 60_000);
    await tx.identityOpening.create({
      data: { id, caseId, accountId: reader.accountId, sealedReason, openedAt, expiresAt },
      select: { id: true },
    });
    await recordEvent(tx, reader, { type: "case.identity_opened", caseId, data: { role: reader.role } });
    return id;
  });
}
