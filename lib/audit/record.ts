import type { MainTransaction } from "#lib/db/main.ts";
import type { ReviewTransaction } from "#lib/db/review.ts";
import { secretBytes } from "#lib/env/read.ts";
import {
  type AccountEvent,
  type AuditActor,
  type CaseEvent,
  NEWS,
  type NoticeEvent,
  type QueueEvent,
  type ReviewEvent,
  type TopicEvent,
} from "./events.ts";
import { leafBody } from "./leaf.ts";
import { countAct } from "./own-acts.ts";

/**
 * Writes what happened to a case into its timeline and into the audit chain, in the caller's transaction.
 * Where it is news to the complainant, the notice for those who asked for one is part of the same transaction (lib/notices).
 * Call it last: the chain has one end, and whoever appends holds it until commit.
 */
export async function recordEvent(tx: MainTransaction, actor: AuditActor, event: CaseEvent): Promise<void> {
  countAct(actor);
  await tx.timelineEntry.create({
    data: {
      caseId: event.caseId,
      at: thisMinute(),
      type: event.type,
      actorId: "accountId" in actor ? actor.accountId : null,
      data: event.data,
    },
    select: { id: true },
  });
  // The function answers nothing, which Prisma's $queryRaw cannot read.
  if (NEWS[event.type]) await tx.$executeRaw`SELECT notices.announce(${event.caseId}::uuid)`;
  await tx.$queryRaw`SELECT audit.append(${mainLeaf(actor, event)})`;
}

/** Writes an event about an account into the main audit chain. */
export async function recordAccountEvent(tx: MainTransaction, actor: AuditActor, event: AccountEvent): Promise<void> {
  await tx.$queryRaw`SELECT audit.append(${mainLeaf(actor, event)})`;
}

/** Writes an event about a topic into the main audit chain. */
export async function recordTopicEvent(tx: MainTransaction, actor: AuditActor, event: TopicEvent): Promise<void> {
  await tx.$queryRaw`SELECT audit.append(${mainLeaf(actor, event)})`;
}

/** Writes an event about the queue itself into the main audit chain. */
export async function recordQueueEvent(tx: MainTransaction, actor: AuditActor, event: QueueEvent): Promise<void> {
  await tx.$queryRaw`SELECT audit.append(${mainLeaf(actor, event)})`;
}

/** Writes an event into the review database's own chain. */
export async function recordReviewEvent(tx: ReviewTransaction, actor: AuditActor, event: ReviewEvent | AccountEvent): Promise<void> {
  await tx.$queryRaw`SELECT audit.append(${leafBody(secretBytes("REVIEW_AUDIT_COMMITMENT_KEY"), actor, event)})`;
}

/** The leaf of a main-chain event, for the statements that append it themselves. */
export function mainLeaf(actor: AuditActor, event: CaseEvent | AccountEvent | TopicEvent | NoticeEvent | QueueEvent): string {
  return leafBody(secretBytes("AUDIT_COMMITMENT_KEY"), actor, event);
}

function thisMinute(): Date {
  return new Date(Math.floor(Date.now() / 60_000) * 60_000);
}
