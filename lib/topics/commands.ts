import { randomInt, randomUUID } from "node:crypto";
import type { z } from "zod";
import { recordTopicEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { closeTopicSchema, openTopicSchema } from "./schema.ts";

/**
 * Opens a topic for opinions. From its first day to its last it stands on the citizens' page as it was written here.
 *
 * @returns the new topic's id
 * @throws DomainError not_permitted, topic_closes_too_early
 */
export async function openTopic(actor: Actor, topic: z.infer<typeof openTopicSchema>): Promise<string> {
  assertMay(actor, "topic.open");
  if (topic.closesOn < topic.opensOn || topic.closesOn < today().toString()) throw closesTooEarly();
  return asActor(actor, async (tx) => {
    const id = randomUUID();
    const days = { opensOn: dateColumn(topic.opensOn), closesOn: dateColumn(topic.closesOn) };
    await tx.topic.create({ data: { ...topic, ...days, id, code: newCode(), openedById: actor.accountId }, select: { id: true } });
    await recordTopicEvent(tx, actor, { type: "topic.opened", data: { topicId: id } });
    return id;
  });
}

/**
 * Closes a topic before its last day; it leaves the citizens' page at once.
 * @throws DomainError not_permitted, not_found, topic_closed_already
 */
export async function closeTopic(actor: Actor, { topicId, version }: z.infer<typeof closeTopicSchema>): Promise<void> {
  assertMay(actor, "topic.close");
  return asActor(actor, async (tx) => {
    const day = today().toString();
    const open = { id: topicId, version, closedOn: null, closesOn: { gte: dateColumn(day) } };
    const closed = { closedOn: dateColumn(day), closedById: actor.accountId, version: version + 1 };
    const { count } = await tx.topic.updateMany({ where: open, data: closed });
    if (count === 0) throw new DomainError((await tx.topic.count({ where: { id: topicId } })) ? "topic_closed_already" : "not_found");
    await recordTopicEvent(tx, actor, { type: "topic.closed", data: { topicId } });
  });
}

// Eight figures: the code stands in the address of whoever answers, and must not tell a browser's history what about.
function newCode(): string {
  return String(randomInt(10_000_000, 100_000_000));
}

function closesTooEarly(): DomainError {
  return new DomainError("topic_closes_too_early", { fields: [{ name: "closesOn", code: "topic_closes_too_early", start: 0, end: 0 }] });
}
