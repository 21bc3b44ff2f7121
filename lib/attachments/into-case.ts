import { mainLeaf } from "#lib/audit/record.ts";
import { seal, sealDocument } from "#lib/crypto/sealed-box.ts";
import { type EvidenceManifest, evidenceCommitment, evidenceContext, evidenceSchema, lengthOf } from "./manifest.ts";
import type { ArrivingFile } from "./record.ts";

/** A file as the database takes it into a case. Bytes in base64. */
export type FileForCase = { id: string; sealed: string; wrappedKey: string; commitment: string; leaf: string };

/**
 * Seals a file that arrived anew, for a case: what it is, and its own key, under one of the case's keys. Its objects stay as they lie.
 * @param caseKey the content key with a filing, the thread key later
 */
export function sealForCase({ id, file }: ArrivingFile, caseKey: Uint8Array, caseId: string): FileForCase {
  const { name, description, kind, sha256, parts } = file;
  const manifest: EvidenceManifest = evidenceSchema.parse({ name, description, kind, sha256, parts, length: lengthOf(file) });
  const fileKey = Buffer.from(file.fileKey, "base64");
  return {
    id,
    sealed: sealDocument(caseKey, manifest, evidenceContext(caseId, id, "sealed")).toString("base64"),
    wrappedKey: seal(caseKey, fileKey, evidenceContext(caseId, id, "wrapped_key")).toString("base64"),
    commitment: evidenceCommitment(caseKey, manifest.sha256),
    leaf: mainLeaf({ program: "complainant" }, { type: "evidence.received", caseId, data: { evidenceId: id } }),
  };
}
