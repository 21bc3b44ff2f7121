import type { KeyObject } from "node:crypto";
import { unwrapKey, wrapKey } from "#lib/crypto/key-wrap.ts";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { newDataKey, open, seal } from "#lib/crypto/sealed-box.ts";

/** What each case's data keys open: who the person is, what they said, what they and the office write to each other. */
type FirstPurpose = "identity" | "content" | "thread";

/** And, where the person changed it later, how to reach them: nobody but the office can open their identity to put it there. */
export type KeyPurpose = FirstPurpose | "contact";

/** One case's three data keys in clear. They live in memory for the length of a request. */
export type CaseKeys = Record<FirstPurpose, Buffer>;

/** Three fresh keys for a new case. */
export function newCaseKeys(): CaseKeys {
  return { identity: newDataKey(), content: newDataKey(), thread: newDataKey() };
}

/** The office's two public vault keys. */
export type VaultPublicKeys = { identity: KeyObject; content: KeyObject };

/** Wraps a case's keys to the office: identity to its own vault, content and thread to the other. */
export function wrapForOffice(keys: CaseKeys, vault: VaultPublicKeys, caseId: string): Record<FirstPurpose, Buffer> {
  return {
    identity: wrapIdentityKey(keys.identity, vault.identity, caseId),
    content: wrapKey(vault.content, keys.content, { caseId, purpose: "content" }),
    thread: wrapKey(vault.content, keys.thread, { caseId, purpose: "thread" }),
  };
}

/** Wraps the key of an identity alone: of a new one that takes the place of an earlier one, which nobody outside the office can open. */
export function wrapIdentityKey(identityKey: Uint8Array, vault: KeyObject, caseId: string): Buffer {
  return wrapKey(vault, identityKey, { caseId, purpose: "identity" });
}

/** Wraps the key of changed ways to reach a person. It opens with the identity's vault: it says as much of who they are. */
export function wrapContactKey(contactKey: Uint8Array, vault: KeyObject, caseId: string): Buffer {
  return wrapKey(vault, contactKey, { caseId, purpose: "contact" });
}

/** Opens one of a case's keys in the office. @throws Error when it was wrapped for another case, purpose or vault. */
export function unwrapForOffice(vault: KeyObject, wrapped: Uint8Array, caseId: string, purpose: KeyPurpose): Buffer {
  return unwrapKey(vault, wrapped, { caseId, purpose });
}

/** The access code's two derivations under two peppers: one finds the row, the other opens the thread key. */
export type CodePeppers = { locator: Uint8Array; key: Uint8Array };

/** Finds the case of an access code without telling the code. */
export function accessLocator(code: string, peppers: CodePeppers): Buffer {
  return keyedHash(peppers.locator, "access locator", code);
}

/** Wraps the thread key for the bearer of an access code: a stolen code opens the thread and nothing else. */
export function wrapForCode(threadKey: Uint8Array, code: string, peppers: CodePeppers, caseId: string): Buffer {
  return seal(codeKey(code, peppers), threadKey, codeContext(caseId));
}

/** Opens the thread key with the access code. @throws Error when the code is another. */
export function unwrapWithCode(wrapped: Uint8Array, code: string, peppers: CodePeppers, caseId: string): Buffer {
  return open(codeKey(code, peppers), wrapped, codeContext(caseId));
}

// At 100 random bits a slow password hash adds nothing but a way to exhaust the server.
function codeKey(code: string, peppers: CodePeppers): Buffer {
  return deriveKey(Buffer.from(code, "utf8"), peppers.key, "access code key");
}

function codeContext(caseId: string) {
  return { table: "case_key", column: "wrapped", caseId, rowId: "access_code" };
}
