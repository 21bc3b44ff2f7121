import { Temporal } from "temporal-polyfill";
import type { Holder } from "#lib/attachments/holder.ts";
import { sealForCase } from "#lib/attachments/into-case.ts";
import { evidenceLimits, mostSteps } from "#lib/attachments/limits.ts";
import { arrivedFiles } from "#lib/attachments/queries.ts";
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
import type { Identity } from "#lib/intake/submission.ts";
import { accessLocator, unwrapWithCode, wrapIdentityKey } from "#lib/vault/case-keys.ts";
import { sealIdentity } from "#lib/vault/identity.ts";
import { sealMessage } from "#lib/vault/message.ts";
import { sealInThread } from "#lib/vault/thread.ts";
import { followRow } from "./queries.ts";
import type { Credentials, TypedMessage } from "./schema.ts";
import type { UpgradeMode } from "./upgrade.ts";

/**
 * Adds the complainant's message to their thread, once: a retry with the same message id changes nothing.
 * @throws DomainError not_found when number and code fit no case
 */
export async function writeToOffice(credentials: Credentials, { messageId, text }: TypedMessage): Promise<void> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const peppers = codePeppers();
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, row.case_id);
  const sealed = sealMessage(threadKey, row.case_id, messageId, text);
  const locator = bytes(accessLocator(credentials.code, peppers));
  const leaf = mainLeaf({ program: "complainant" }, { type: "message.from_complainant", caseId: row.case_id, data: {} });
  const rows = await citizenDb().$queryRaw<{ kept: boolean }[]>`
    SELECT intake.reply(${locator}, ${credentials.number}, ${messageId}::uuid, ${sealed}, ${today().toString()}::date, ${leaf}) AS kept`;
  if (!rows[0]?.kept) throw new DomainError("not_found");
}

/** What became of sending files to a case: in it, or more than one case may have. */
export type AddedEvidence = "added" | "files_too_many" | "files_too_much";

const ADDED = { added: "added", too_many: "files_too_many", too_much: "files_too_much" } as const;
const MOST_TRIES = 5;

/**
 * Sends the files that have arrived in a visit to the office, sealed with the thread key: the bearer of the access code and the office
 * can open what they are. Sent twice they are there once: the second time none are left to send.
 *
 * @throws DomainError not_found when number and code fit no case
 */
export async function addEvidence(credentials: Credentials, holder: Holder): Promise<AddedEvidence> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const [peppers, limits] = [codePeppers(), evidenceLimits()];
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, row.case_id);
  const locator = bytes(accessLocator(credentials.code, peppers));
  // Again when another file arrived in between: all that are there go, or none.
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const files = (await arrivedFiles(holder)).map((file) => sealForCase(file, threadKey, row.case_id));
    if (files.length === 0) return "added";
    const [answer] = await citizenDb().$queryRaw<{ fate: keyof typeof ADDED | "changed" | "gone" }[]>`
      SELECT intake.add_evidence(${locator}, ${credentials.number}, ${holder.locator}, ${JSON.stringify(files)}::jsonb,
        ${today().toString()}::date, ${limits.files}::int, ${mostSteps(limits)}::int) AS fate`;
    if (!answer || answer.fate === "gone") throw new DomainError("not_found");
    if (answer.fate !== "changed") return ADDED[answer.fate];
  }
  throw new Error("Too many files arrive at once");
}

/**
 * Gives a case without a name one: everything or nothing, in one statement, and once. A signal becomes a complaint by it.
 *
 * Number, coupon and the days of receipt stay: they prove when it was first said. The period of a complaint begins on the day
 * there is one, and that day is registered by the same rule as any filing (APPC Art. 64). The earlier sealed identity cannot be
 * opened here, so the new one takes its place under a fresh key that only the office can unwrap.
 *
 * @param askedAt when the person asked for it
 * @returns false when it was done before: a double click or a retry, which changes nothing
 * @throws DomainError not_found when number and code fit no case, upgrade_not_possible for cases with a name and ended ones
 */
export async function giveCaseAName(
  credentials: Credentials,
  { mode, identity }: { mode: UpgradeMode; identity: Identity },
  askedAt = Temporal.Now.instant(),
): Promise<boolean> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const clock = considerationClock(askedAt, "complaint", await clockRules(citizenDb()));
  const { receivedOn: upgradedOn, registeredOn, decideBy, rule: decideByRule } = clock;
  const key = newDataKey();
  const wrapped = wrapIdentityKey(key, publicKey(secret("VAULT_IDENTITY_PUBLIC_KEY")), row.case_id);
  const locator = bytes(accessLocator(credentials.code, codePeppers()));
  const leaf = mainLeaf({ program: "complainant" }, { type: "submission.upgraded", caseId: row.case_id, data: {} });
  const [answer] = await citizenDb().$queryRaw<{ upgraded: boolean }[]>`
    SELECT intake.upgrade(${locator}, ${credentials.number},
      ${JSON.stringify({ identityMode: mode, upgradedOn, registeredOn, decideBy, decideByRule })}::jsonb,
      ${sealIdentity(key, row.case_id, identity)}, ${bytes(wrapped)}, ${leaf}) AS upgraded`;
  if (answer?.upgraded) return true;
  if ((await followRow(credentials))?.upgraded_on) return false;
  throw new DomainError("upgrade_not_possible");
}

/** What became of answers: kept, now or by this form before; answered by another form before; or the case has ended meanwhile. */
export type AnswersKept = "kept" | "answered" | "over";

/**
 * Answers a request of the office for information, once: the same form sent again changes nothing.
 * @param answerId belongs to this form with these answers
 * @throws DomainError not_found when number, code and request do not belong together
 */
export async function answerRequest(
  credentials: Credentials,
  { requestId, answerId, answers }: { requestId: string; answerId: string; answers: readonly string[] },
): Promise<AnswersKept> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  const peppers = codePeppers();
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, row.case_id);
  const sealed = sealInThread(threadKey, { caseId: row.case_id, rowId: requestId, part: "answers" }, answers);
  const locator = bytes(accessLocator(credentials.code, peppers));
  const leaf = mainLeaf({ program: "complainant" }, { type: "information.given", caseId: row.case_id, data: {} });
  const [told] = await citizenDb().$queryRaw<{ fate: AnswersKept | null }[]>`
    SELECT intake.answer_request(${locator}, ${credentials.number}, ${requestId}::uuid, ${answerId}::uuid, ${sealed}, ${today().toString()}::date, ${leaf}) AS fate`;
  if (!told?.fate) throw new DomainError("not_found");
  return told.fate;
}
