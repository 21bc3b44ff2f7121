import { z } from "zod";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { isoDay } from "#lib/db/columns.ts";
import { asActor, type MainTransaction, officeDb } from "#lib/db/main.ts";
import { type ClockRules, explainClock, officeClockRules } from "#lib/deadlines/queries.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { type InformationRequest, requestsOf } from "#lib/information-requests/queries.ts";
import { type Content, contentSchema } from "#lib/intake/submission.ts";
import { type OutcomeReview, reviewsOf, waitingReviewOf } from "#lib/outcome-reviews/queries.ts";
import { mayTakeReview } from "#lib/outcome-reviews/taking.ts";
import { messageContext } from "#lib/vault/message.ts";
import { caseKey, openForCase } from "#lib/vault/office-keys.ts";

/** What everyone in the office's queue may know of a case. */
export type CaseFacts = Awaited<ReturnType<typeof factsOf>>;

/** A case as its officer reads it. `content` is null for those who may know that it exists and not read it. */
export type CaseFile = { facts: CaseFacts; opened: OpenedCase | null };

export type OpenedCase = {
  content: Content;
  /** The disclosures the person agrees to, as the ledger stands now. */
  consents: string[];
  group: CaseGroup;
  messages: { id: string; author: "complainant" | "office"; sentOn: string; text: string }[];
  timeline: { key: string; at: Date; type: string; actor: string | null; data: Record<string, string | number> }[];
  decisions: { finding: "accept" | "decline"; ground: string; reason: string; decidedOn: string; decidedBy: string }[];
  conclusion: { outcome: string; text: string; concludedOn: string; concludedBy: string } | null;
  requests: InformationRequest[];
  reviews: OutcomeReview[];
};

/** A case's place in a group complaint. Of other people's cases it names those that this officer may read. */
export type CaseGroup = {
  /** The group complaint that this person joined. */
  joins: CaseLink | null;
  joiners: CaseLink[];
  /** How many joined in all. */
  joined: number;
};
type CaseLink = { id: string; number: string };

/**
 * A case file for this viewer: in full for its officer and for supervisors, the facts alone for an officer who might take it, or
 * the review of its outcome.
 * @throws DomainError not_found for everyone else, and for a case that does not exist
 */
export async function findCaseFile(viewer: Actor, caseId: string): Promise<CaseFile> {
  if (!z.uuid().safeParse(caseId).success) throw new DomainError("not_found");
  // Before the transaction: whoever holds one connection and waits for a second can wait for others who do the same.
  const rules = await officeClockRules();
  return asActor(viewer, async (tx) => {
    const facts = await factsOf(tx, caseId, rules);
    if (may(viewer, "case.read", facts)) return { facts, opened: await openCase(tx, caseId) };
    if (may(viewer, "case.take", facts) || mayTakeReview(viewer, facts.review)) return { facts, opened: null };
    throw new DomainError("not_found");
  });
}

async function factsOf(tx: MainTransaction, caseId: string, rules: ClockRules) {
  const row = await tx.case.findUnique({ where: { id: caseId }, include: { officer: { select: { displayName: true } } } });
  if (!row) throw new DomainError("not_found");
  const {
    id,
    number,
    kind,
    status,
    identityMode,
    urgency,
    channel,
    language,
    regionCode,
    bodyKind,
    decideByRule,
    officerId,
    version,
    open,
    aboutWhom,
    heldIn,
    rights,
    inDanger,
    reprisal,
    held,
  } = row;
  const registeredOn = isoDay(row.registeredOn);
  const countedFrom = row.countedFrom ?? row.upgradeRegisteredOn;
  const erasure = await tx.erasureRequest.findFirst({ where: { caseId, answeredOn: null }, select: { askedOn: true } });
  return {
    id,
    number,
    kind,
    status,
    identityMode,
    urgency,
    channel,
    language,
    regionCode,
    bodyKind,
    officerId,
    version,
    open,
    aboutWhom,
    heldIn,
    rights,
    inDanger,
    reprisal,
    held,
    registeredOn,
    // When a signal became a complaint; who gave a concern a name changed nothing else of it.
    upgradedOn: row.upgradeRegisteredOn && row.upgradedOn && isoDay(row.upgradedOn),
    receivedOn: isoDay(row.receivedOn),
    decideBy: row.decideBy && isoDay(row.decideBy),
    closedOn: row.closedOn && isoDay(row.closedOn),
    officerName: row.officer?.displayName ?? null,
    review: await waitingReviewOf(tx, caseId),
    erasureAskedOn: erasure && isoDay(erasure.askedOn),
    explanation: explainClock({ registeredOn: countedFrom ? isoDay(countedFrom) : registeredOn, decideByRule }, rules),
  };
}

async function openCase(tx: MainTransaction, caseId: string): Promise<OpenedCase> {
  const contentKey = await caseKey(tx, caseId, "content");
  const threadKey = await caseKey(tx, caseId, "thread");
  const content = await tx.content.findFirstOrThrow({ where: { caseId } });
  const messages = await tx.message.findMany({ where: { caseId }, orderBy: { position: "asc" } });
  return {
    content: openForCase(contentKey, caseId, { table: "content", column: "sealed", rowId: content.id }, content.sealed, contentSchema),
    messages: messages.map(({ id, author, sentOn, sealed }) => ({
      id,
      author,
      sentOn: isoDay(sentOn),
      text: z.string().parse(openDocument(threadKey, sealed, messageContext(caseId, id))),
    })),
    consents: await consentsOf(tx, caseId),
    group: await groupOf(tx, caseId),
    timeline: await timelineOf(tx, caseId),
    decisions: await decisionsOf(tx, caseId, contentKey),
    conclusion: await conclusionOf(tx, caseId, contentKey),
    requests: await requestsOf(tx, caseId, threadKey),
    reviews: await reviewsOf(tx, caseId, { thread: threadKey, content: contentKey }),
  };
}

// The newest answer to each disclosure counts.
async function consentsOf(tx: MainTransaction, caseId: string): Promise<string[]> {
  const rows = await tx.consent.findMany({
    where: { caseId },
    distinct: ["disclosure"],
    orderBy: [{ disclosure: "asc" }, { position: "desc" }],
  });
  return rows.filter(({ given }) => given).map(({ disclosure }) => disclosure);
}

async function groupOf(tx: MainTransaction, caseId: string): Promise<CaseGroup> {
  const joined = await tx.case.count({ where: { groupCaseId: caseId } });
  const rows = await tx.$queryRaw<(CaseLink & { joins: boolean })[]>`
    SELECT other.id, other.number, other.group_case_id IS DISTINCT FROM own.id AS joins
    FROM cases."case" own JOIN cases."case" other ON other.id = own.group_case_id OR other.group_case_id = own.id
    WHERE own.id = ${caseId}::uuid AND ops.may_read_case(other.id) ORDER BY other.received_on, other.number`;
  const linksOf = (joins: boolean) => rows.filter((row) => row.joins === joins).map(({ id, number }) => ({ id, number }));
  return { joins: linksOf(true)[0] ?? null, joiners: linksOf(false), joined };
}

async function timelineOf(tx: MainTransaction, caseId: string): Promise<OpenedCase["timeline"]> {
  const rows = await tx.timelineEntry.findMany({
    where: { caseId },
    orderBy: { id: "desc" },
    take: 500,
    include: { actor: { select: { displayName: true } } },
  });
  return rows.map(({ id, at, type, actor, data }) => ({
    key: String(id),
    at,
    type,
    actor: actor?.displayName ?? null,
    data: z.record(z.string(), z.union([z.string(), z.number()])).parse(data),
  }));
}

async function decisionsOf(tx: MainTransaction, caseId: string, contentKey: Buffer): Promise<OpenedCase["decisions"]> {
  const rows = await tx.admissibilityDecision.findMany({ where: { caseId }, include: { decidedBy: { select: { displayName: true } } } });
  return rows.map((row) => ({
    finding: row.finding,
    ground: `${row.groundCode}/${row.groundVersion}`,
    reason: openForCase(
      contentKey,
      caseId,
      { table: "admissibility_decision", column: "sealed_reason", rowId: row.id },
      row.sealedReason,
      z.string(),
    ),
    decidedOn: isoDay(row.decidedOn),
    decidedBy: row.decidedBy.displayName,
  }));
}

async function conclusionOf(tx: MainTransaction, caseId: string, contentKey: Buffer): Promise<OpenedCase["conclusion"]> {
  const row = await tx.conclusion.findUnique({ where: { caseId }, include: { concludedBy: { select: { displayName: true } } } });
  return (
    row && {
      outcome: row.outcome,
      text: openForCase(contentKey, caseId, { table: "conclusion", column: "sealed_text", rowId: caseId }, row.sealedText, z.string()),
      concludedOn: isoDay(row.concludedOn),
      concludedBy: row.concludedBy.displayName,
    }
  );
}

/** People a case can be given to. */
export async function listOfficers(): Promise<{ id: string; name: string }[]> {
  const rows = await officeDb().account.findMany({
    where: { active: true, role: { in: ["officer", "supervisor"] } },
    orderBy: { displayName: "asc" },
    select: { id: true, displayName: true },
  });
  return rows.map(({ id, displayName }) => ({ id, name: displayName }));
}
