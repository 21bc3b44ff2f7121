import { type SealContext, sealDocument } from "#lib/crypto/sealed-box.ts";

/** Where an identity is sealed to: moved to another case it does not open. */
export function identityContext(caseId: string): SealContext {
  return { table: "identity", column: "sealed", caseId, rowId: caseId };
}

/** Seals who a person is with their case's identity key. */
export function sealIdentity(identityKey: Uint8Array, caseId: string, identity: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealDocument(identityKey, identity, identityContext(caseId)));
}

/** Where changed ways to reach a person are sealed to. */
export function contactContext(caseId: string): SealContext {
  return { table: "contact", column: "sealed", caseId, rowId: caseId };
}

/** Seals changed ways to reach a person with a key of their own. */
export function sealContact(contactKey: Uint8Array, caseId: string, contact: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealDocument(contactKey, contact, contactContext(caseId)));
}
