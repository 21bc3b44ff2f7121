import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { mainLeaf } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { publicKey } from "#lib/crypto/key-wrap.ts";
import { bytes } from "#lib/db/columns.ts";
import { asActor, citizenDb } from "#lib/db/main.ts";
import { secret } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { followRow } from "#lib/tracking/queries.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { sealNotice } from "#lib/vault/notice.ts";
import type { NoticeWishWithHours, requeueSchema } from "./schema.ts";

/**
 * Keeps where somebody wants to be told that there is news, in place of what they chose before. It is sealed to the worker's key:
 * neither this process nor the office can read it again.
 *
 * @param first at filing, where sending again must not undo what was chosen since
 * @throws DomainError not_found when number and code fit no case
 */
export async function wantNotices(credentials: Credentials, { wish, hours }: NoticeWishWithHours, first = false): Promise<void> {
  const { caseId, locator } = await caseOf(credentials);
  const id = randomUUID();
  const { wrapped, sealed } = sealNotice(publicKey(secret("NOTICE_PUBLIC_KEY")), id, wish);
  const leaf = mainLeaf({ program: "complainant" }, { type: "notices.wanted", caseId, data: {} });
  const [answer] = await citizenDb().$queryRaw<{ kept: boolean }[]>`
    SELECT notices.subscribe(${locator}, ${credentials.number}, ${id}::uuid, ${hours}, ${bytes(wrapped)}, ${bytes(sealed)}, ${first}, ${leaf}) AS kept`;
  if (!answer?.kept) throw new DomainError("not_found");
}

/** Ends notices: the address and whatever waits for it are forgotten. Ending twice changes nothing. @throws DomainError not_found */
export async function endNotices(credentials: Credentials): Promise<void> {
  const { caseId, locator } = await caseOf(credentials);
  const leaf = mainLeaf({ program: "complainant" }, { type: "notices.ended", caseId, data: {} });
  await citizenDb().$queryRaw`SELECT notices.unsubscribe(${locator}, ${credentials.number}, ${leaf})`;
}

async function caseOf(credentials: Credentials): Promise<{ caseId: string; locator: Uint8Array<ArrayBuffer> }> {
  const row = await followRow(credentials);
  if (!row) throw new DomainError("not_found");
  return { caseId: row.case_id, locator: bytes(accessLocator(credentials.code, codePeppers())) };
}

/**
 * Lets a notice that could not be sent wait anew, as if it had never been tried.
 * @throws DomainError not_permitted, not_found
 */
export function requeueNotice(actor: Actor, { deliveryId }: z.infer<typeof requeueSchema>): Promise<void> {
  assertMay(actor, "notice.requeue");
  return asActor(actor, async (tx) => {
    const leaf = mainLeaf(actor, { type: "notice.requeued", data: { deliveryId } });
    const [answer] = await tx.$queryRaw<{ found: boolean }[]>`SELECT notices.requeue(${deliveryId}::uuid, ${leaf}) AS found`;
    if (!answer?.found) throw new DomainError("not_found");
  });
}
