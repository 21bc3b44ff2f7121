import { type SealContext, sealDocument } from "#lib/crypto/sealed-box.ts";

/** Where a message is sealed to: moved to another case or row it does not open. */
export function messageContext(caseId: string, messageId: string): SealContext {
  return { table: "message", column: "sealed", caseId, rowId: messageId };
}

/** Seals a message with the thread key. */
export function sealMessage(threadKey: Uint8Array, caseId: string, messageId: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealDocument(threadKey, text, messageContext(caseId, messageId)));
}
