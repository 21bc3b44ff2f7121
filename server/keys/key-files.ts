import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OptionalSecret, SECRETS, type SecretName, type SecretRule } from "#lib/env/variables.ts";
import { publicHalf, randomKey, signingKey, vaultKey } from "./key-material.ts";

/** The secret of the embedded database cluster. Not in the environment of any process: its logins' passwords follow from it. */
const CLUSTER_SECRET = "POSTGRES_SECRET";

/** A key of the platform: every secret that is not an address of a database and belongs to no outside service. */
export type KeyName = Exclude<SecretName, `${string}DATABASE_URL_${string}` | OptionalSecret>;

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
  const rules = Object.entries(SECRETS) as [SecretName, SecretRule][];
  return rules.filter(([name, rule]) => !name.includes("DATABASE_URL_") && !rule.optional).map(([name]) => name as KeyName);
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
