import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SECRETS, type SecretName } from "#lib/env/variables.ts";
import { publicHalf, randomKey, signingKey, vaultKey } from "./key-material.ts";

/** The secret of the embedded database cluster. Not in the environment of any process: its logins' passwords follow from it. */
const CLUSTER_SECRET = "POSTGRES_SECRET";

/** A key of the platform: every secret that is not an address of a database. */
export type KeyName = Exclude<SecretName, `${string}DATABASE_URL_${string}`>;

export interface Keys {
  cluster: string;
  platform: Record<KeyName, string>;
}

/**
 * Reads the keys of this installation, making those that are not there yet. None is ever overwritten:
 * what was sealed with a lost key stays sealed.
 *
 * One file a key, under the key's name, readable by its owner only.
 */
export function ensureKeys(directory: string): Keys {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const platform = keyNames().map((name) => [name, kept(directory, name, () => freshKey(directory, name))]);
  return { cluster: kept(directory, CLUSTER_SECRET, () => randomKey("hex")), platform: Object.fromEntries(platform) };
}

function keyNames(): KeyName[] {
  return Object.keys(SECRETS).filter((name): name is KeyName => !name.includes("DATABASE_URL_"));
}

function freshKey(directory: string, name: KeyName): string {
  if (name.endsWith("_SIGNING_KEY")) return signingKey();
  if (name.endsWith("_PRIVATE_KEY")) return vaultKey();
  if (!name.endsWith("_PUBLIC_KEY")) return randomKey("base64");
  return publicHalf(kept(directory, name.replace("_PUBLIC_", "_PRIVATE_"), vaultKey));
}

function kept(directory: string, name: string, make: () => string): string {
  const file = join(directory, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: "wx", flush: true });
  return readFileSync(file, "utf8").trim();
}
