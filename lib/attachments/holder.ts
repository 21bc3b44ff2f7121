import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import type { SealContext } from "#lib/crypto/sealed-box.ts";
import { bytes } from "#lib/db/columns.ts";
import { secretBytes } from "#lib/env/read.ts";
import { locatorOf } from "#lib/intake/locker.ts";

/** Whose files on their way these are: the locker of a draft or a visit, and the key that follows from its token. The server keeps neither token nor key. */
export type Holder = { locator: Uint8Array<ArrayBuffer>; key: Buffer };

/** The holder that a cookie's token makes. */
export function holderOf(token: string): Holder {
  return { locator: locatorOf(token), key: deriveKey(Buffer.from(token, "utf8"), secretBytes("LOCKER_PEPPER"), "evidence key") };
}

/** Where a file on its way is sealed to. */
export function arrivingContext({ locator }: Holder, id: string): SealContext {
  return { table: "draft_evidence", column: "sealed", caseId: Buffer.from(locator).toString("hex"), rowId: id };
}

/** Finds the same file among this holder's files, and among nobody else's. */
export function markOf({ key }: Holder, sha256: string): Uint8Array<ArrayBuffer> {
  return bytes(keyedHash(key, "evidence mark", Buffer.from(sha256, "base64")));
}
