import type { z } from "zod";
import { privateKey } from "#lib/crypto/key-wrap.ts";
import { openDocument, sealDocument } from "#lib/crypto/sealed-box.ts";
import { bytes } from "#lib/db/columns.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { secret } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { type KeyPurpose, unwrapForOffice } from "./case-keys.ts";

/** The place of a sealed value within its case. */
export type Place = { table: string; column: string; rowId: string };

/**
 * One of a case's data keys, opened in the office. Row-level security shows the wrapped key to those who may read the case only.
 * @throws DomainError not_found
 */
export async function caseKey(tx: MainTransaction, caseId: string, purpose: "content" | "thread"): Promise<Buffer> {
  const row = await tx.caseKey.findFirst({ where: { caseId, purpose, holder: "office" }, select: { wrapped: true } });
  if (!row) throw new DomainError("not_found");
  return openWrapped(row.wrapped, caseId, purpose);
}

/** Opens a wrapped key with the vault it belongs to: identities, and how to reach people, have their own. */
export function openWrapped(wrapped: Uint8Array, caseId: string, purpose: KeyPurpose): Buffer {
  const vault = privateKey(
    secret(purpose === "identity" || purpose === "contact" ? "VAULT_IDENTITY_PRIVATE_KEY" : "VAULT_CONTENT_PRIVATE_KEY"),
  );
  return unwrapForOffice(vault, wrapped, caseId, purpose);
}

/** Seals an officer's text or document with the case's content key. */
export async function sealForCase(tx: MainTransaction, caseId: string, place: Place, document: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return bytes(sealDocument(await caseKey(tx, caseId, "content"), document, { ...place, caseId }));
}

/** Opens what `sealForCase` closed. */
export function openForCase<Document>(
  contentKey: Buffer,
  caseId: string,
  place: Place,
  sealed: Uint8Array,
  shape: z.ZodType<Document>,
): Document {
  return shape.parse(openDocument(contentKey, sealed, { ...place, caseId }));
}
