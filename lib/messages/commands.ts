import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { asActor } from "#lib/db/main.ts";
import { addOfficeMessage } from "./record.ts";
import type { officeMessageSchema } from "./schema.ts";

/**
 * Sends the complainant a message, once: the form's message id makes a double click harmless.
 * @throws DomainError not_found, not_permitted
 */
export function writeToComplainant(officer: Actor, { caseId, messageId, text }: z.infer<typeof officeMessageSchema>): Promise<void> {
  return asActor(officer, async (tx) => {
    const file = await lockCase(tx, officer, "case.write_message", caseId);
    if (await tx.message.findUnique({ where: { id: messageId }, select: { id: true } })) return;
    await addOfficeMessage(tx, file.id, text, messageId);
    await recordEvent(tx, officer, { type: "message.from_office", caseId, data: {} });
  });
}
