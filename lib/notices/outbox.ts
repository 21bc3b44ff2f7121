import type { Temporal } from "temporal-polyfill";
import { workerDb } from "#lib/db/main.ts";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";
import { quarterOf } from "#lib/deadlines/quarters.ts";
import type { NoticeChannel } from "#lib/env/variables.ts";
import { CONTACT_HOURS } from "#lib/intake/choices.ts";
import { whenItMayGo } from "./hours.ts";

/** A notice that this process alone may send now. Whose it is stands nowhere in it. */
export type ClaimedNotice = { id: string; attempts: number; subscriptionId: string; wrapped: Uint8Array; sealed: Uint8Array };

/** How long a claimed notice belongs to whoever claimed it. Longer than any server may take (lib/notices/channel.ts). */
const CLAIM_MINUTES = 10;

/** Puts off what is due and may not come at this hour. Nothing is opened for it: the hours stand beside the sealed address. */
export async function waitForHours(now: Temporal.Instant): Promise<void> {
  for (const hours of CONTACT_HOURS) {
    const allowed = whenItMayGo(now, hours);
    if (allowed.equals(now)) continue;
    await workerDb().$executeRaw`
      UPDATE notices.delivery d SET due_at = ${at(allowed)} FROM notices.subscription s
      WHERE s.id = d.subscription_id AND s.hours = ${hours}::notices.hours AND d.status <> 'failed' AND d.due_at <= ${at(now)}`;
  }
}

/**
 * Claims the next notice that is due, or null. One whose sender died comes up again when its claim has run out, once: whether it
 * left is not known, so it may arrive twice, and never not at all.
 */
export async function claimNext(now: Temporal.Instant): Promise<ClaimedNotice | null> {
  const rows = await workerDb().$queryRaw<ClaimedNotice[]>`
    WITH claimed AS (
      UPDATE notices.delivery d SET interrupted = d.status = 'sending', status = 'sending', attempts = d.attempts + 1,
        due_at = ${at(now.add({ minutes: CLAIM_MINUTES }))}
      WHERE d.id = (
        SELECT n.id FROM notices.delivery n
        WHERE n.due_at <= ${at(now)} AND (n.status = 'waiting' OR (n.status = 'sending' AND NOT n.interrupted))
        ORDER BY n.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING d.id, d.attempts, d.subscription_id
    )
    SELECT c.id, c.attempts, c.subscription_id AS "subscriptionId", s.wrapped, s.sealed
    FROM claimed c JOIN notices.subscription s ON s.id = c.subscription_id`;
  return rows[0] ?? null;
}

/** Gives up what was interrupted twice: a third copy would be worse than none, and staff can see it and let it wait anew. */
export async function giveUpInterrupted(now: Temporal.Instant): Promise<void> {
  await workerDb().$executeRaw`
    UPDATE notices.delivery SET status = 'failed', error_code = 'interrupted_twice', failed_at = ${at(now)}
    WHERE status = 'sending' AND interrupted AND due_at <= ${at(now)}`;
}

/** Forgets a notice that was sent, and counts it. */
export async function markSent(id: string, channel: NoticeChannel, now: Temporal.Instant): Promise<void> {
  const quarter = quarterOf(now.toZonedDateTimeISO(OFFICE_TIME_ZONE).toPlainDate().toString());
  await workerDb().$transaction([
    workerDb().$executeRaw`DELETE FROM notices.delivery WHERE id = ${id}::uuid`,
    workerDb().$executeRaw`
      INSERT INTO notices.sent_count AS kept (quarter, channel, count) VALUES (${quarter}, ${channel}::notices.channel, 1)
      ON CONFLICT (quarter, channel) DO UPDATE SET count = kept.count + 1`,
  ]);
}

/** Lets a notice wait for its next attempt; where news has come meanwhile, the notice that waits for that tells of both. */
export async function retryLater(id: string, when: Temporal.Instant): Promise<void> {
  await workerDb().$transaction([
    workerDb().$executeRaw`
      DELETE FROM notices.delivery d USING notices.delivery newer
      WHERE d.id = ${id}::uuid AND newer.subscription_id = d.subscription_id AND newer.status = 'waiting' AND newer.id <> d.id`,
    workerDb()
      .$executeRaw`UPDATE notices.delivery SET status = 'waiting', interrupted = false, due_at = ${at(when)} WHERE id = ${id}::uuid`,
  ]);
}

/** Keeps a notice that cannot be sent for staff to see: channel, code, how often and when. */
export async function markFailed(
  id: string,
  failed: { channel: NoticeChannel | null; code: string },
  now: Temporal.Instant,
): Promise<void> {
  await workerDb().$executeRaw`
    UPDATE notices.delivery SET status = 'failed', channel = ${failed.channel}::notices.channel, error_code = ${failed.code}, failed_at = ${at(now)}
    WHERE id = ${id}::uuid`;
}

/** Throws addresses and failed notices away whose time is over. @returns how many */
export async function pruneNotices(): Promise<number> {
  const [pruned] = await workerDb().$queryRaw<{ count: bigint }[]>`SELECT notices.prune() AS count`;
  return Number(pruned?.count ?? 0);
}

function at(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
