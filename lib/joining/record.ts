import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { openDocument, type SealContext, sealDocument } from "#lib/crypto/sealed-box.ts";
import type { CodePeppers } from "#lib/vault/case-keys.ts";

/** Finds the invitation of a link's code without telling the code. */
export function invitationLocator(code: string, peppers: CodePeppers): Buffer {
  return keyedHash(peppers.locator, "invitation locator", code);
}

/** Seals the one line that the first complainant chose, for whoever has the link and nobody else. */
export function sealLine(line: string, code: string, peppers: CodePeppers): Buffer {
  return sealDocument(lineKey(code, peppers), line, lineContext(code, peppers));
}

/** Opens what `sealLine` closed. @throws Error when the code is another */
export function openLine(sealed: Uint8Array, code: string, peppers: CodePeppers): unknown {
  return openDocument(lineKey(code, peppers), sealed, lineContext(code, peppers));
}

function lineKey(code: string, peppers: CodePeppers): Buffer {
  return deriveKey(Buffer.from(code, "utf8"), peppers.key, "invitation key");
}

// Bound to the code and not to the case: whoever opens the link does not learn which case it belongs to.
function lineContext(code: string, peppers: CodePeppers): SealContext {
  return { table: "invitation", column: "line", caseId: "", rowId: invitationLocator(code, peppers).toString("hex") };
}
