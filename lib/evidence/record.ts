import { type EvidenceManifest, evidenceContext, evidenceSchema } from "#lib/attachments/manifest.ts";
import { open, openDocument } from "#lib/crypto/sealed-box.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { caseKey } from "#lib/vault/office-keys.ts";

/** A file of a case as its row has it. */
export type EvidenceRow = { id: string; caseId: string; keyPurpose: string; sealed: Uint8Array; wrappedKey: Uint8Array };

/** The keys of a case that close its files: those of the filing lie under the content key, later ones under the thread key. */
export async function evidenceKeys(tx: MainTransaction, caseId: string): Promise<(row: EvidenceRow) => Buffer> {
  const [content, thread] = [await caseKey(tx, caseId, "content"), await caseKey(tx, caseId, "thread")];
  return ({ keyPurpose }) => (keyPurpose === "thread" ? thread : content);
}

/** What a file is. */
export function openManifest(key: Buffer, { id, caseId, sealed }: EvidenceRow): EvidenceManifest {
  return evidenceSchema.parse(openDocument(key, sealed, evidenceContext(caseId, id, "sealed")));
}

/** The key of its bytes. */
export function openFileKey(key: Buffer, { id, caseId, wrappedKey }: EvidenceRow): Buffer {
  return open(key, wrappedKey, evidenceContext(caseId, id, "wrapped_key"));
}
