import { randomUUID } from "node:crypto";
import { generateSecret } from "otplib";
import pg from "pg";
import { leafBody } from "#lib/audit/leaf.ts";
import { emailIndex, hashPassword, sealForAccount } from "#lib/auth/credentials.ts";
import type { DoorName } from "#lib/auth/door.ts";
import type { Role } from "#lib/auth/policy.ts";
import { secretBytes } from "#lib/env/read.ts";
import type { SecretName } from "#lib/env/variables.ts";

/** A person to be given an account. `totpSecret` (base32) is made up when it is not given. */
export type NewAccount = {
  email: string;
  displayName: string;
  role: Role;
  password: string;
  language: "kk" | "ru" | "en";
  totpSecret?: string;
};

const KEYS: Record<DoorName, { ops: SecretName; audit: SecretName }> = {
  office: { ops: "OFFICE_OPS_KEY", audit: "AUDIT_COMMITMENT_KEY" },
  review: { ops: "REVIEW_OPS_KEY", audit: "REVIEW_AUDIT_COMMITMENT_KEY" },
};

/**
 * Creates an account at one door together with its audit leaf; without the leaf the database would refuse the commit.
 * For setting up only: no running process may insert accounts.
 *
 * @param ownerUrl login of the owner of that door's database
 * @throws when the address has an account already
 */
export async function createAccount(ownerUrl: string, door: DoorName, person: NewAccount): Promise<{ id: string; totpSecret: string }> {
  const id = randomUUID();
  const totpSecret = person.totpSecret ?? generateSecret();
  const row = await sealedRow(secretBytes(KEYS[door].ops), id, person, totpSecret);
  const leaf = leafBody(
    secretBytes(KEYS[door].audit),
    { program: "setup" },
    { type: "account.created", data: { accountId: id, role: person.role } },
  );
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(INSERT, row);
    await client.query("select audit.append($1)", [leaf]);
    await client.query("commit");
  } finally {
    await client.end();
  }
  return { id, totpSecret };
}

const INSERT = `insert into ops.account (id, email_index, sealed_email, display_name, role, language, password_hash, sealed_totp)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

async function sealedRow(opsKey: Buffer, id: string, { email, displayName, role, language, password }: NewAccount, totpSecret: string) {
  return [
    id,
    emailIndex(opsKey, email),
    sealForAccount(opsKey, "email", id, email),
    displayName,
    role,
    language,
    await hashPassword(password),
    sealForAccount(opsKey, "totp", id, totpSecret),
  ];
}
