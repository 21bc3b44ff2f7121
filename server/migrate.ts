// npm run db:migrate: makes outside databases ready for this version. Needs the addresses of an administrator and of the
// owners (.env.example); the running processes never see these.

import { spawnSync } from "node:child_process";
import { secret } from "#lib/env/read.ts";
import { SECRETS, type SecretName } from "#lib/env/variables.ts";
import { assertDurability } from "#server/database/durability.ts";
import { type DatabaseKind, loginsOf } from "#server/database/logins.ts";
import { prepareDatabase } from "#server/database/prepare.ts";
import { CHECKOUT } from "#server/supervisor/checkout.ts";
import { say, step } from "#server/supervisor/progress.ts";
import { runToTheEnd } from "#server/supervisor/shutdown.ts";

const TARGETS = [
  { kind: "main", admin: "DATABASE_URL_ADMIN", owner: "DATABASE_URL_OWNER" },
  { kind: "review", admin: "REVIEW_DATABASE_URL_ADMIN", owner: "REVIEW_DATABASE_URL_OWNER" },
] as const;

await runToTheEnd(async () => {
  for (const { kind, admin, owner } of TARGETS) {
    await step(`Migrate the ${kind} database`, async (note) => {
      const { applied, countersClosed } = await migrate(kind, secret(admin), secret(owner));
      note(applied.join(", ") || "unchanged");
      if (!countersClosed)
        say("\n    The catalogue's counters stay open to reviewers here: give the review database a cluster of its own.");
    });
  }
  await step("Fill in the rules", seedRules);
});

async function migrate(kind: DatabaseKind, adminUrl: string, ownerUrl: string) {
  const database = new URL(ownerUrl).pathname.slice(1);
  const prepared = await prepareDatabase({ kind, database, adminUrl, ownerUrl, passwords: givenPasswords(kind) });
  await assertDurability(ownerUrl);
  return prepared;
}

/** The logins whose addresses are given now get the passwords in them; the others keep theirs. */
function givenPasswords(kind: DatabaseKind): Record<string, string> {
  const given = loginsOf(kind).flatMap(({ role, url }) => {
    const password = isGiven(url) ? decodeURIComponent(new URL(secret(url)).password) : "";
    return password ? [[role, password]] : [];
  });
  return Object.fromEntries(given);
}

function isGiven(name: SecretName): boolean {
  return name in SECRETS && Boolean(process.env[name] || process.env[`${name}_FILE`]);
}

function seedRules(): void {
  const { status } = spawnSync(process.execPath, ["prisma/seed/rules.ts"], { cwd: CHECKOUT, stdio: "inherit" });
  if (status !== 0) throw new Error("The rules could not be filled in; the reason is above.");
}
