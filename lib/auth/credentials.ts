import { hash, verify } from "@node-rs/argon2";
import { generateSync, verifySync } from "otplib";
import { keyedHash } from "#lib/crypto/keyed-hash.ts";
import { open, seal } from "#lib/crypto/sealed-box.ts";

const ARGON2ID = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
const STEP_SECONDS = 30;

/** Hashes a password for storage (Argon2id, 64 MiB, three passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), ARGON2ID);
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize("NFC"));
}

/** Finds an account by address without storing the address in clear. */
export function emailIndex(opsKey: Uint8Array, email: string): Buffer {
  return keyedHash(opsKey, "account email", email.normalize("NFKC").trim().toLowerCase());
}

/** Seals a staff address or one-time-code seed; `column` keeps the two from standing in for each other. */
export function sealForAccount(opsKey: Uint8Array, column: "email" | "totp", accountId: string, value: string): Buffer {
  return seal(opsKey, Buffer.from(value, "utf8"), { table: "account", column, caseId: "", rowId: accountId });
}

export function openForAccount(opsKey: Uint8Array, column: "email" | "totp", accountId: string, sealed: Uint8Array): string {
  return open(opsKey, sealed, { table: "account", column, caseId: "", rowId: accountId }).toString("utf8");
}

/**
 * The time step a one-time code belongs to, or null when it is wrong. One step of clock drift either way is forgiven.
 */
export function totpStep(seed: string, code: string, now: Date): bigint | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = [0, -1, 1].find((drift) => verifySync({ secret: seed, token, epoch: epoch + drift * STEP_SECONDS }).valid);
  return found === undefined ? null : BigInt(Math.floor(epoch / STEP_SECONDS) + found);
}

/** The code an authenticator shows now; the demonstration's sign-in page shows it in place of a phone. */
export function totpNow(seed: string): string {
  return generateSync({ secret: seed });
}
