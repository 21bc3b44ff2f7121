import { randomUUID } from "node:crypto";
import { dateColumn } from "#lib/db/columns.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { sealMessage } from "#lib/vault/message.ts";
import { caseKey } from "#lib/vault/office-keys.ts";

/** Adds a message of the office to the thread. The case must be locked: messages are numbered. */
export async function addOfficeMessage(tx: MainTransaction, caseId: string, text: string, messageId: string = randomUUID()): Promise<void> {
  const sealed = sealMessage(await caseKey(tx, caseId, "thread"), caseId, messageId, text);
  const last = await tx.message.aggregate({ where: { caseId }, _max: { position: true } });
  await tx.message.create({
    data: {
      id: messageId,
      caseId,
      position: (last._max.position ?? 0) + 1,
      author: "office",
      sentOn: dateColumn(today().toString()),
      sealed,
    },
    select: { id: true },
  });
}
