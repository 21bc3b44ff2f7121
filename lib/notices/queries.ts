import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { bytes } from "#lib/db/columns.ts";
import { asActor, citizenDb } from "#lib/db/main.ts";
import type { NoticeChannel } from "#lib/env/variables.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";

/** Whether the bearer of number and code gets notices. Where they go, nobody here can tell. */
export async function wantsNotices({ number, code }: Credentials): Promise<boolean> {
  const locator = bytes(accessLocator(code, codePeppers()));
  const [answer] = await citizenDb().$queryRaw<{ wanted: boolean }[]>`SELECT notices.wanted(${locator}, ${number}) AS wanted`;
  return answer?.wanted ?? false;
}

/** A notice that could not be sent, as staff see it. `channel` is null where the address could not even be opened. */
export type FailedNotice = { id: string; channel: NoticeChannel | null; attempts: number; code: string; failedAt: Date };

const MOST_SHOWN = 200;

/** Notices that could not be sent, the newest first. @throws DomainError not_permitted */
export async function listFailedNotices(viewer: Actor): Promise<FailedNotice[]> {
  assertMay(viewer, "notice.requeue");
  const rows = await asActor(viewer, (tx) =>
    tx.noticeDelivery.findMany({
      where: { status: "failed" },
      select: { id: true, channel: true, attempts: true, errorCode: true, failedAt: true },
      orderBy: [{ failedAt: "desc" }, { id: "asc" }],
      take: MOST_SHOWN,
    }),
  );
  return rows.map(({ errorCode, failedAt, ...row }) => ({ ...row, code: errorCode ?? "", failedAt: failedAt ?? new Date(0) }));
}

/** How many notices left, by quarter and channel, the newest quarter first. @throws DomainError not_permitted */
export async function listSentCounts(viewer: Actor): Promise<{ quarter: string; channel: NoticeChannel; count: number }[]> {
  assertMay(viewer, "notice.requeue");
  return asActor(viewer, (tx) => tx.noticeCount.findMany({ orderBy: [{ quarter: "desc" }, { channel: "asc" }], take: 8 }));
}
