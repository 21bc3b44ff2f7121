import { chmodSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folder this code lies in: one checkout is one installation of the platform. */
export const CHECKOUT = join(import.meta.dirname, "../..");

/** What this installation keeps: keys, data, logs. Outside git, inside the checkout, so that two checkouts never meet. */
export const STATE = join(CHECKOUT, ".data");
export const KEYS = join(STATE, "keys");
/** Files that people sent, sealed. */
export const FILES = join(STATE, "evidence");
export const UP_FILE = join(STATE, "up.json");
/** Who can sign in to the demonstration; its sign-in pages show it. */
export const ACCOUNTS_FILE = join(STATE, "accounts.json");

const LOGS = join(STATE, "logs");

/** The log of one program. */
export function logFile(name: string): string {
  mkdirSync(LOGS, { recursive: true, mode: 0o700 });
  return join(LOGS, `${name}.log`);
}

/** Makes the state directory, closed to other accounts. Where the database's account has a way through, it keeps it: it may be running. */
export function openState(): void {
  mkdirSync(STATE, { recursive: true, mode: 0o700 });
  chmodSync(STATE, statSync(STATE).mode & 0o711);
}
