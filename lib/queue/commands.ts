import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { recordQueueEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { asActor, officeDb } from "#lib/db/main.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { queueQuery, readQuery } from "./address.ts";
import type { Arrangement } from "./arrangement.ts";
import type { removeViewSchema, saveViewSchema } from "./schema.ts";

/** More would be a second queue above the queue. */
export const MOST_VIEWS = 20;

/**
 * Saves what the queue is asked for under a name: for oneself, or for everybody by those who may share. Of the address only
 * what the queue understands is kept, and no place in it.
 * @throws DomainError not_permitted, too_many_views
 */
export async function saveView(actor: Actor, { name, query, shared }: z.infer<typeof saveViewSchema>): Promise<void> {
  assertMay(actor, "queue.save_view");
  if (shared) assertMay(actor, "queue.share_view");
  await asActor(actor, async (tx) => {
    if ((await tx.queueView.count({ where: { ownerId: actor.accountId } })) >= MOST_VIEWS) throw new DomainError("too_many_views");
    const asked = queueQuery({ ...readQuery(query), after: undefined, before: undefined });
    const view = { id: randomUUID(), ownerId: actor.accountId, name, query: asked, shared: shared !== undefined };
    await tx.queueView.create({ data: view, select: { id: true } });
    await recordQueueEvent(tx, actor, { type: "view.saved", data: { viewId: view.id, reach: shared ? "everybody" : "own" } });
  });
}

/** Takes a view away; whoever saved it can, nobody else. @throws DomainError not_permitted, not_found */
export async function removeView(actor: Actor, { viewId }: z.infer<typeof removeViewSchema>): Promise<void> {
  assertMay(actor, "queue.save_view");
  await asActor(actor, async (tx) => {
    const { count } = await tx.queueView.deleteMany({ where: { id: viewId, ownerId: actor.accountId } });
    if (count === 0) throw new DomainError("not_found");
    await recordQueueEvent(tx, actor, { type: "view.removed", data: { viewId } });
  });
}

/** Keeps how somebody likes to see the queue. @throws DomainError not_permitted */
export async function arrangeQueue(actor: Actor, { columns, dense, keys }: Arrangement): Promise<void> {
  assertMay(actor, "queue.arrange");
  const chosen = { columns: [...columns], dense, keys };
  await officeDb().queueArrangement.upsert({
    where: { accountId: actor.accountId },
    create: { accountId: actor.accountId, ...chosen },
    update: chosen,
    select: { accountId: true },
  });
}
