import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { CaseEvent } from "#lib/audit/events.ts";
import { mainLeaf } from "#lib/audit/record.ts";
import { publicKey } from "#lib/crypto/key-wrap.ts";
import { newDataKey } from "#lib/crypto/sealed-box.ts";
import { bytes } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { clockRules, considerationClock } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import { secret } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { followRow } from "#lib/tracking/queries.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator, unwrapWithCode, wrapContactKey } from "#lib/vault/case-keys.ts";
import { sealContact } from "#lib/vault/identity.ts";
import { sealInThread } from "#lib/vault/thread.ts";
import type { Contact } from "./contact.ts";
import { resumeUntil } from "./offers.ts";

type Done = { done: boolean };

/**
 * Ends the complainant's case because they wish it. Everything that was received and found stays as it is.
 * @returns false when there was nothing to end: it had ended before, by this or otherwise
 * @throws DomainError not_found when number and code fit no case
 */
export async function withdraw(credentials: Credentials, on = today()): Promise<boolean> {
  const { locator, leaf } = await ownCase(credentials, "submission.withdrawn");
  const [row] = await citizenDb().$queryRaw<Done[]>`
    SELECT intake.withdraw(${locator}, ${credentials.number}, ${on.toString()}::date, ${resumeUntil(on).toString()}::date, ${leaf}) AS done`;
  return row?.done === true;
}

/**
 * Takes a withdrawal back within its days. The case stands where it stood; its period counts anew, from the day that a filing of
 * this moment would be registered on: days on which we could not work are not held against us, and none is lost to the person.
 *
 * @returns false when there was nothing to take back, or no longer
 * @throws DomainError not_found
 */
export async function resume(credentials: Credentials, askedAt = Temporal.Now.instant()): Promise<boolean> {
  const { locator, leaf, kind } = await ownCase(credentials, "submission.resumed");
  const clock = considerationClock(askedAt, kind, await clockRules(citizenDb()));
  const facts = { resumedOn: clock.receivedOn, registeredOn: clock.registeredOn, decideBy: clock.decideBy, decideByRule: clock.rule };
  const [row] = await citizenDb().$queryRaw<Done[]>`
    SELECT intake.resume(${locator}, ${credentials.number}, ${JSON.stringify(facts)}::jsonb, ${leaf}) AS done`;
  return row?.done === true;
}

/**
 * Asks that somebody else look again at how the case ended, once for each end. Who decided is found by the database, which also
 * keeps them from taking it. We answer within the period of a complaint: no source sets one of its own.
 *
 * @returns false when it was asked before, or the case has not ended by a decision of ours
 * @throws DomainError not_found
 */
export async function askForReview(credentials: Credentials, reason: string, askedAt = Temporal.Now.instant()): Promise<boolean> {
  const { locator, leaf, kind, caseId, threadKey } = await ownCase(credentials, "outcome_review.asked");
  const { receivedOn, decideBy } = considerationClock(askedAt, kind, await clockRules(citizenDb()));
  const id = randomUUID();
  const facts = JSON.stringify({ askedOn: receivedOn, answerBy: decideBy });
  const sealed = sealInThread(threadKey, { caseId, rowId: id, part: "review reason" }, reason);
  const [row] = await citizenDb().$queryRaw<Done[]>`
    SELECT intake.ask_for_review(${locator}, ${credentials.number}, ${id}::uuid, ${facts}::jsonb, ${sealed}, ${leaf}) AS done`;
  return row?.done === true;
}

/** Asks that what we hold be erased. Asking twice is asking once. @throws DomainError not_found */
export async function askForErasure(credentials: Credentials): Promise<void> {
  const { locator, leaf } = await ownCase(credentials, "erasure.asked");
  await citizenDb().$queryRaw`
    SELECT intake.ask_for_erasure(${locator}, ${credentials.number}, ${today().toString()}::date, ${leaf})::text`;
}

/**
 * Puts new ways to reach the complainant in the place of all earlier ones. They are sealed to the identity's vault under a fresh
 * key: this process can neither read what was there nor what it writes.
 * @throws DomainError not_found
 */
export async function changeContact(credentials: Credentials, contact: Contact): Promise<void> {
  const { locator, leaf, caseId } = await ownCase(credentials, "contact.changed");
  const key = newDataKey();
  const wrapped = wrapContactKey(key, publicKey(secret("VAULT_IDENTITY_PUBLIC_KEY")), caseId);
  await citizenDb().$queryRaw`SELECT intake.change_contact(${locator}, ${credentials.number}, ${sealContact(key, caseId, contact)},
    ${bytes(wrapped)}, ${today().toString()}::date, ${leaf})::text`;
}

/**
 * Lets a name be known that the office kept to itself until now. It tells nobody by itself: consents are asked apart.
 * @returns false when there is no kept name, it is a child's, or the case has ended
 * @throws DomainError not_found
 */
export async function nameOpenly(credentials: Credentials): Promise<boolean> {
  const { locator, leaf } = await ownCase(credentials, "submission.named_openly");
  const [row] = await citizenDb().$queryRaw<Done[]>`
    SELECT intake.name_openly(${locator}, ${credentials.number}, ${today().toString()}::date, ${leaf}) AS done`;
  return row?.done === true;
}

type OwnEvent = Extract<CaseEvent, { data: Record<string, never> }>["type"];

async function ownCase(credentials: Credentials, type: OwnEvent) {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const peppers = codePeppers();
  return {
    caseId: row.case_id,
    kind: row.kind,
    locator: bytes(accessLocator(credentials.code, peppers)),
    threadKey: unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, row.case_id),
    leaf: mainLeaf({ program: "complainant" }, { type, caseId: row.case_id, data: {} }),
  };
}
