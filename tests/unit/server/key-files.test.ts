import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SECRETS } from "#lib/env/variables.ts";
import { ensureKeys } from "#server/keys/key-files.ts";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "keys-")), "keys");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true }));

it("makes every key of the platform in the shape the processes demand", () => {
  const { platform } = ensureKeys(directory);
  const names = Object.keys(SECRETS).filter((name) => !name.includes("DATABASE_URL_") && !/^(SMTP|SMS)_/.test(name));
  expect(Object.keys(platform).sort()).toEqual(names.sort());
  for (const [name, value] of Object.entries(platform))
    expect(SECRETS[name as keyof typeof SECRETS].shape.safeParse(value).success, name).toBe(true);
});

it("keeps keys from other accounts", () => {
  ensureKeys(directory);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(directory)) expect(statSync(join(directory, name)).mode & 0o777, name).toBe(0o600);
});

it("never overwrites a key, and makes the ones that are missing", () => {
  const first = ensureKeys(directory);
  rmSync(join(directory, "LOCKER_PEPPER"));
  const { LOCKER_PEPPER, ...others } = ensureKeys(directory).platform;
  expect(LOCKER_PEPPER).not.toBe(first.platform.LOCKER_PEPPER);
  expect(others).toEqual(Object.fromEntries(Object.entries(first.platform).filter(([name]) => name !== "LOCKER_PEPPER")));
});

it("makes the two halves of a vault key belong together", () => {
  const { VAULT_IDENTITY_PRIVATE_KEY, VAULT_IDENTITY_PUBLIC_KEY } = ensureKeys(directory).platform;
  const other = generateKeyPairSync("x25519");
  const privateKey = createPrivateKey({ key: Buffer.from(VAULT_IDENTITY_PRIVATE_KEY, "base64"), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey({ key: Buffer.from(VAULT_IDENTITY_PUBLIC_KEY, "base64"), format: "der", type: "spki" });
  const there = diffieHellman({ privateKey: other.privateKey, publicKey });
  expect(diffieHellman({ privateKey, publicKey: other.publicKey })).toEqual(there);
});

it("makes the coupon key one that signs", () => {
  const { COUPON_SIGNING_KEY } = ensureKeys(directory).platform;
  const key = createPrivateKey({ key: Buffer.from(COUPON_SIGNING_KEY, "base64"), format: "der", type: "pkcs8" });
  expect(key.asymmetricKeyType).toBe("ed25519");
});

it("finds the public half again when only that was lost", () => {
  const first = ensureKeys(directory).platform.VAULT_CONTENT_PUBLIC_KEY;
  rmSync(join(directory, "VAULT_CONTENT_PUBLIC_KEY"));
  ensureKeys(directory);
  expect(readFileSync(join(directory, "VAULT_CONTENT_PUBLIC_KEY"), "utf8")).toBe(first);
});
