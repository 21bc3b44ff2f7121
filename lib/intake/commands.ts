import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Holder } from "#lib/attachments/holder.ts";
import { type FileForCase, sealForCase } from "#lib/attachments/into-case.ts";
import { arrivedFiles } from "#lib/attachments/queries.ts";
import { mainLeaf } from "#lib/audit/record.ts";
import { commitmentTo, newCouponSalt } from "#lib/coupon/commitment.ts";
import { issueCoupon, openCoupon, proposeNumber, sealCoupon } from "#lib/coupon/record.ts";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { joinCodeFor } from "#lib/crypto/join-code.ts";
import { publicKey } from "#lib/crypto/key-wrap.ts";
import { sha256 } from "#lib/crypto/keyed-hash.ts";
import { sealDocument } from "#lib/crypto/sealed-box.ts";
import { bytes, isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { type ConsiderationClock, clockRules, considerationClock } from "#lib/deadlines/queries.ts";
import { secret, secretBytes } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { invitationLocator, sealLine } from "#lib/joining/record.ts";
import { accessLocator, type CodePeppers, newCaseKeys, wrapForCode, wrapForOffice } from "#lib/vault/case-keys.ts";
import { sealIdentity } from "#lib/vault/identity.ts";
import { Prisma } from "#prisma/generated/main/client.ts";
import { CONSENT_WORDING, DISCLOSURES } from "./choices.ts";
import { initialUrgency, invitesOthers, kindInLaw, type Submission } from "./submission.ts";

/**
 * What a person takes home: the number and the code to follow their case, the dates, the signed coupon where there is one, and
 * for a group complaint the code of the link by which others can join.
 */
export type Receipt = {
  number: string;
  accessCode: string;
  receivedOn: string;
  registeredOn: string;
  decideBy: string | null;
  coupon: string | null;
  joinCode: string | null;
};

type LodgedRow = { number: string; received_on: Date; registered_on: Date; decide_by: Date | null; coupon: Uint8Array | null };

/** What is answered where nobody can join any more. */
type NoRow = { number: null };

/** How many case numbers are proposed before filing gives up: even with half of a year's numbers taken, one is free by then. */
const MOST_PROPOSALS = 20;

/**
 * Files a submission: everything or nothing, in one statement, before anyone is told that it is done.
 *
 * Identity, content and thread are sealed under three fresh keys to the office's public keys, so this process cannot open them again.
 * The same `token` gives the same case and the same receipt, however often it is sent: a double click, a reload,
 * a retry after a cut connection.
 *
 * @param token 32 random bytes that belong to this one filing
 * @param receivedAt when it arrived; registered on that day, or on the next working day after hours (APPC Art. 64)
 * @param held keeps it out of the office's first queue until somebody there has looked (lib/abuse)
 * @param holder whose files go with it, all that have arrived
 * @throws DomainError invitation_closed when it joins a group complaint that nobody can join any more, or that never was
 */
export async function lodge(
  submission: Submission,
  token: Uint8Array,
  receivedAt = Temporal.Now.instant(),
  held = false,
  holder?: Holder,
): Promise<Receipt> {
  const kind = kindInLaw(submission);
  const clock = considerationClock(receivedAt, kind, await clockRules(citizenDb()));
  const accessCode = accessCodeFor(secretBytes("RECEIPT_ISSUE_KEY"), token);
  const content = { ...submission.content, couponSalt: newCouponSalt() };
  const told = { ...submission, content };
  const row = await lodgeUnderFreeNumber({ submission: told, kind, clock, accessCode, token, receivedAt, held, holder });
  return {
    number: row.number,
    accessCode,
    receivedOn: isoDay(row.received_on),
    registeredOn: isoDay(row.registered_on),
    decideBy: row.decide_by && isoDay(row.decide_by),
    coupon: row.coupon && openCoupon(row.coupon, accessCode, codePeppers()),
    joinCode: invitesOthers(submission) ? joinCodeOf(accessCode) : null,
  };
}

type Lodging = {
  submission: Submission;
  kind: string;
  clock: ConsiderationClock;
  accessCode: string;
  token: Uint8Array;
  receivedAt: Temporal.Instant;
  held: boolean;
  holder: Holder | undefined;
};

// The coupon is signed here and holds the number, so the number is proposed here too; one that is taken answers nothing.
async function lodgeUnderFreeNumber(lodging: Lodging): Promise<LodgedRow> {
  for (let proposals = 0; proposals < MOST_PROPOSALS; proposals += 1) {
    const [row] = await insertLodging(lodging, proposeNumber(lodging.clock.receivedOn));
    if (row && row.number === null) throw new DomainError("invitation_closed");
    if (row) return row;
  }
  throw new Error("No free case number was found");
}

async function insertLodging(lodging: Lodging, number: string): Promise<(LodgedRow | NoRow)[]> {
  const caseId = randomUUID();
  const contentId = randomUUID();
  const peppers = codePeppers();
  const keys = newCaseKeys();
  const wrapped = wrapForOffice(keys, { identity: vaultKey("identity"), content: vaultKey("content") }, caseId);
  const files = lodging.holder ? (await arrivedFiles(lodging.holder)).map((file) => sealForCase(file, keys.content, caseId)) : [];
  const { kind, accessCode, submission: told } = lodging;
  const submission = { ...told, content: withFiles(told.content, files) };
  const identity = sealIdentity(keys.identity, caseId, submission.identity);
  const content = sealDocument(keys.content, submission.content, { table: "content", column: "sealed", caseId, rowId: contentId });
  const leaf = mainLeaf({ program: "complainant" }, { type: "submission.lodged", caseId, data: { kind, channel: "web" } });
  const facts = JSON.stringify({ ...factsOf(lodging), ...joiningFacts(lodging, caseId) });
  const coupon = bytes(sealCoupon(couponFor({ ...lodging, submission }, number), accessCode, peppers));
  const given = Prisma.sql`${caseId}::uuid, ${bytes(sha256(lodging.token))}, ${facts}::jsonb, ${identity}, ${contentId}::uuid, ${bytes(content)},
    ${bytes(wrapped.identity)}, ${bytes(wrapped.content)}, ${bytes(wrapped.thread)},
    ${bytes(accessLocator(accessCode, peppers))}, ${bytes(wrapForCode(keys.thread, accessCode, peppers, caseId))}, ${leaf}, ${number}, ${coupon}`;
  const rows = lodging.holder
    ? await citizenDb().$queryRaw<(LodgedRow | NoRow)[]>`
        SELECT * FROM intake.lodge_with_evidence(${given}, ${lodging.holder.locator}, ${JSON.stringify(files)}::jsonb)`
    : await citizenDb().$queryRaw<(LodgedRow | NoRow)[]>`SELECT * FROM intake.lodge(${given})`;
  // Filed first and for good: should the second step fail, the case stands in the queue like any other.
  if (lodging.held) await holdCase(caseId, lodging.token);
  return rows;
}

function withFiles(content: Submission["content"], files: FileForCase[]): Submission["content"] {
  return files.length === 0 ? content : { ...content, files: files.map(({ id, commitment }) => ({ id, commitment })) };
}

function couponFor({ submission, clock, receivedAt }: Lodging, number: string): string {
  const commitment = commitmentTo(submission.content);
  return issueCoupon({ number, receivedAt, registeredOn: clock.registeredOn, channel: "web", commitment });
}

/** Sets a case apart that was filed a moment ago by this token; a retry, which made no case, changes nothing. */
async function holdCase(caseId: string, token: Uint8Array): Promise<void> {
  const leaf = mainLeaf({ program: "intake" }, { type: "submission.held", caseId, data: {} });
  await citizenDb().$queryRaw`SELECT intake.hold(${caseId}::uuid, ${bytes(sha256(token))}, ${leaf})::text`;
}

function factsOf({ submission, kind, clock }: Lodging) {
  return {
    kind,
    identityMode: submission.identityMode,
    urgency: initialUrgency(submission),
    language: submission.language,
    regionCode: submission.regionCode,
    bodyKind: submission.bodyKind,
    aboutWhom: submission.aboutWhom,
    heldIn: submission.heldIn,
    rights: submission.rights,
    inDanger: submission.inDanger,
    reprisal: submission.reprisal,
    manner: submission.manner,
    consents: Object.fromEntries(DISCLOSURES.map((disclosure) => [disclosure, submission.consents.includes(disclosure)])),
    consentWording: CONSENT_WORDING,
    receivedOn: clock.receivedOn,
    registeredOn: clock.registeredOn,
    decideBy: clock.decideBy,
    decideByRule: clock.rule,
  };
}

/** What lets others join this group complaint, or finds the one that this person joins. Whose it is, the database finds out. */
function joiningFacts({ submission, accessCode }: Lodging, caseId: string) {
  if (submission.joins !== undefined) {
    const joinedLeaf = mainLeaf({ program: "complainant" }, { type: "submission.joined", caseId, data: {} });
    return { joins: Buffer.from(submission.joins, "hex").toString("hex"), joinedLeaf };
  }
  if (!invitesOthers(submission)) return {};
  const [code, peppers, line] = [joinCodeOf(accessCode), codePeppers(), submission.content.group?.line];
  return {
    invitation: {
      locator: invitationLocator(code, peppers).toString("hex"),
      line: line ? sealLine(line, code, peppers).toString("base64") : null,
    },
  };
}

function joinCodeOf(accessCode: string): string {
  return joinCodeFor(secretBytes("RECEIPT_ISSUE_KEY"), accessCode);
}

/** The two peppers of the access code. */
export function codePeppers(): CodePeppers {
  return { locator: secretBytes("ACCESS_CODE_LOCATOR_PEPPER"), key: secretBytes("ACCESS_CODE_KEY_PEPPER") };
}

function vaultKey(vault: "identity" | "content") {
  return publicKey(secret(vault === "identity" ? "VAULT_IDENTITY_PUBLIC_KEY" : "VAULT_CONTENT_PUBLIC_KEY"));
}
