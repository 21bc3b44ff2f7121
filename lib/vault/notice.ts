import type { KeyObject } from "node:crypto";
import { unwrapKey, wrapKey } from "#lib/crypto/key-wrap.ts";
import { newDataKey, openDocument, type SealContext, sealDocument } from "#lib/crypto/sealed-box.ts";

/** A sealed document and its key, wrapped for the one who may open it. */
export type SealedNotice = { wrapped: Buffer; sealed: Buffer };

/**
 * Seals where a notice goes to the worker's notice key. It is bound to the id of its own row and to no case: who opens it
 * must not learn whose it is.
 */
export function sealNotice(worker: KeyObject, id: string, document: unknown): SealedNotice {
  const key = newDataKey();
  return { wrapped: wrapKey(worker, key, keyContext(id)), sealed: sealDocument(key, document, context(id)) };
}

/** Opens what `sealNotice` closed. @throws Error when the key or the row is another, or a byte was changed */
export function openNotice(worker: KeyObject, id: string, { wrapped, sealed }: { wrapped: Uint8Array; sealed: Uint8Array }): unknown {
  return openDocument(unwrapKey(worker, wrapped, keyContext(id)), sealed, context(id));
}

function keyContext(id: string) {
  return { caseId: id, purpose: "notice" };
}

function context(id: string): SealContext {
  return { table: "subscription", column: "sealed", caseId: "", rowId: id };
}
