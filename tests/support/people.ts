import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/auth/actor.ts";
import type { DoorName } from "#lib/auth/door.ts";
import type { Role } from "#lib/auth/policy.ts";
import { createAccount, type NewAccount } from "#prisma/seed/accounts.ts";
import { addressOf, asOwner } from "#tests/support/database.ts";

/** A person with an account and a live session, and what they would type to sign in again. */
export type Person = Actor & { email: string; password: string; totpSecret: string };

export const anOfficer = (changes?: Partial<NewAccount>) => aPerson("officer", "Әсел Нұрланқызы", changes);
export const aSupervisor = (changes?: Partial<NewAccount>) => aPerson("supervisor", "Данияр Сейтқали", changes);
export const aCommissioner = (changes?: Partial<NewAccount>) => aPerson("commissioner", "Сәуле Омарова", changes);
export const anAdmin = (changes?: Partial<NewAccount>) => aPerson("admin", "Тимур Ахметов", changes);
export const anAuditor = (changes?: Partial<NewAccount>) => aPerson("auditor", "Гүлнара Есенова", changes);
export const aReviewer = (changes?: Partial<NewAccount>) => aPerson("reviewer", "Ingrid Halvorsen", changes);

/** A person of any role; several may have the same name, never the same address. */
export async function aPerson(role: Role, displayName: string, changes: Partial<NewAccount> = {}): Promise<Person> {
  const door: DoorName = role === "reviewer" ? "review" : "office";
  const account = {
    email: `${role}-${randomUUID()}@example.kz`,
    displayName,
    role,
    password: "қара қобыз 1465",
    language: "kk" as const,
    ...changes,
  };
  const owner = addressOf(door === "review" ? "ombudsman_review_owner" : "ombudsman_owner");
  const { id, totpSecret } = await createAccount(owner, door, account);
  const sessionId = await aLiveSession(door, id);
  const { email, password } = account;
  return { accountId: id, sessionId, role: account.role, displayName: account.displayName, email, password, totpSecret };
}

async function aLiveSession(door: DoorName, accountId: string): Promise<string> {
  const id = randomUUID();
  const insert = "insert into ops.session (id, account_id, expires_at) values ($1, $2, now() + interval '8 hours')";
  await asOwner(door === "review" ? "review" : "main", (owner) => owner.query(insert, [id, accountId]));
  return id;
}
