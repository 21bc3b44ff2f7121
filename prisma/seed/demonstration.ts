import { listAnswerQuarters } from "#lib/about-you/queries.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { emailIndex } from "#lib/auth/credentials.ts";
import { bytes } from "#lib/db/columns.ts";
import { officeDb } from "#lib/db/main.ts";
import { reviewDb } from "#lib/db/review.ts";
import { env, secretBytes } from "#lib/env/read.ts";
import { createAccount } from "./accounts.ts";
import { seedAnswerCounts } from "./demonstration/answer-counts.ts";
import { type Staff, seedCase } from "./demonstration/casework.ts";
import { type DemonstrationPerson, demonstrationPeople } from "./demonstration/people.ts";
import { seedTopics } from "./demonstration/topics.ts";

const CASES = 300;

/**
 * Fills a fresh demonstration with people and invented cases, through the same commands that real ones go through.
 * Running it again adds what is missing and nothing twice. Its last line is the accounts as JSON.
 */
async function main(): Promise<void> {
  if (!env().DEMO_MODE) throw new Error("The demonstration's data belong in demonstration mode only (DEMO_MODE=1)");
  const people = demonstrationPeople();
  for (const person of people) await ensureAccount(person);
  const known = await officeDb().case.count();
  const staff = await staffOf(people);
  await seedTopics(staff.supervisor);
  await seedAnswerCounts((await listAnswerQuarters(staff.supervisor)).length > 0);
  for (let index = known; index < CASES; index++) {
    await seedCase(index, staff);
    if ((index + 1) % 50 === 0) process.stdout.write(`${index + 1} of ${CASES} invented cases\n`);
  }
  const accounts = people.map(({ role, email, password, totpSecret }) => ({ role, email, password, totpSecret }));
  process.stdout.write(`${JSON.stringify({ accounts })}\n`);
}

async function ensureAccount({ door, ...person }: DemonstrationPerson): Promise<void> {
  const office = door === "office";
  const index = bytes(emailIndex(secretBytes(office ? "OFFICE_OPS_KEY" : "REVIEW_OPS_KEY"), person.email));
  const where = { emailIndex: index };
  const known = office ? await officeDb().account.findUnique({ where }) : await reviewDb().account.findUnique({ where });
  const ownerUrl = process.env[office ? "DATABASE_URL_OWNER" : "REVIEW_DATABASE_URL_OWNER"];
  if (!ownerUrl) throw new Error("Accounts are set up as the databases' owners: DATABASE_URL_OWNER and REVIEW_DATABASE_URL_OWNER");
  if (!known) await createAccount(ownerUrl, door, person);
}

async function staffOf(people: DemonstrationPerson[]): Promise<Staff> {
  const actors = await Promise.all(people.filter(({ door }) => door === "office").map(actorOf));
  const supervisor = actors.find(({ role }) => role === "supervisor");
  if (!supervisor) throw new Error("The demonstration has no supervisor");
  return { officers: actors.filter(({ role }) => role === "officer"), supervisor };
}

async function actorOf({ email, role, displayName }: DemonstrationPerson): Promise<Actor> {
  const { id } = await officeDb().account.findUniqueOrThrow({
    where: { emailIndex: bytes(emailIndex(secretBytes("OFFICE_OPS_KEY"), email)) },
    select: { id: true },
  });
  return { accountId: id, sessionId: "", role, displayName };
}

await main();
process.exit(0);
