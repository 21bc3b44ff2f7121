import { randomBytes } from "node:crypto";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { openDocument, sealDocument } from "#lib/crypto/sealed-box.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { secretBytes } from "#lib/env/read.ts";

/**
 * A locker keeps a sealed document (a draft, a visit) that only the bearer of a random token can open.
 * The server stores neither token nor key: whoever takes the database has nothing.
 */
export type Locker = { version: number; document: unknown };

/** A fresh token for a cookie: 256 random bits, base64url. */
export function newLockerToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Opens a locker, or null when there is none or it has expired. */
export async function openLocker(token: string): Promise<Locker | null> {
  const locator = locatorOf(token);
  const rows = await citizenDb().$queryRaw<{ version: number; sealed: Uint8Array }[]>`SELECT * FROM intake.open_locker(${locator})`;
  const row = rows[0];
  return row ? { version: row.version, document: openDocument(keyOf(token), row.sealed, contextOf(locator)) } : null;
}

/**
 * Saves over the version that was opened (0 = a new locker).
 * @returns the new version, or null when another tab saved first or the locker expired
 */
export async function saveLocker(token: string, expected: number, document: unknown, expiresAt: Date): Promise<number | null> {
  const locator = locatorOf(token);
  const sealed = bytes(sealDocument(keyOf(token), document, contextOf(locator)));
  const rows = await citizenDb().$queryRaw<{ version: number | null }[]>`
    SELECT intake.save_locker(${locator}, ${expected}::int, ${sealed}, ${expiresAt}::timestamptz) AS version`;
  return rows[0]?.version ?? null;
}

/** Throws a locker away. */
export async function dropLocker(token: string): Promise<void> {
  await citizenDb().$executeRaw`SELECT intake.drop_locker(${locatorOf(token)})`;
}

/** Finds the row of a token without telling the token. */
export function locatorOf(token: string): Uint8Array<ArrayBuffer> {
  return bytes(keyedHash(secretBytes("LOCKER_PEPPER"), "locker locator", token));
}

function keyOf(token: string): Buffer {
  return deriveKey(Buffer.from(token, "utf8"), secretBytes("LOCKER_PEPPER"), "locker key");
}

function contextOf(locator: Uint8Array) {
  return { table: "locker", column: "sealed", caseId: "", rowId: Buffer.from(locator).toString("hex") };
}
