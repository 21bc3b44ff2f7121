import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/audit/canonical-json.ts";

const LETTERS = 8;

/**
 * The version of a form: the beginning of SHA-256 over everything it asks and says, in one spelling. It changes with any
 * question, option, code or word and with nothing else, so that it need not be kept up by hand.
 *
 * @param form plain data; what is left undefined counts as absent
 */
export function versionOf(form: object): string {
  const plain = JSON.parse(JSON.stringify(form)) as Parameters<typeof canonicalJson>[0];
  return createHash("sha256").update(canonicalJson(plain)).digest("hex").slice(0, LETTERS);
}
