import { Temporal } from "temporal-polyfill";
import { privateKey } from "#lib/crypto/key-wrap.ts";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { secret, secretBytes } from "#lib/env/read.ts";
import { log } from "#lib/log/logger.ts";
import { openNotice } from "#lib/vault/notice.ts";
import { type Fault, pauseAfter } from "./attempts.ts";
import { NoticeFault } from "./channel.ts";
import { contentsOf } from "./contents.ts";
import { type ClaimedNotice, claimNext, giveUpInterrupted, markFailed, markSent, retryLater, waitForHours } from "./outbox.ts";
import { type NoticeWish, noticeWishSchema } from "./schema.ts";
import type { NoticeSenders } from "./senders.ts";

/** So many in one run; what is left waits for the next minute, so that a slow server holds up nothing else. */
const MOST_IN_ONE_RUN = 100;
const LONGEST_RUN_MS = 45_000;

/**
 * Sends what is due: opens one address after the other, each only to send to it.
 *
 * A notice is claimed, sent and forgotten, in this order. Whoever dies in between leaves a claim that runs out, so a notice
 * arrives twice at worst.
 *
 * @param now when it is; the hours that people chose are measured by it
 * @returns how many left
 */
export async function sendDueNotices(senders: NoticeSenders, now = Temporal.Now.instant()): Promise<number> {
  if (Object.keys(senders).length === 0) return 0;
  await giveUpInterrupted(now);
  await waitForHours(now);
  const until = Date.now() + LONGEST_RUN_MS;
  let sent = 0;
  for (let tried = 0; tried < MOST_IN_ONE_RUN && Date.now() < until; tried++) {
    const notice = await claimNext(now);
    if (!notice) break;
    if (await isSent(notice, senders, now)) sent++;
  }
  return sent;
}

async function isSent(notice: ClaimedNotice, senders: NoticeSenders, now: Temporal.Instant): Promise<boolean> {
  const wish = openWish(notice);
  const fault = wish ? await send(notice.id, wish, senders) : UNOPENABLE;
  if (wish && !fault) {
    await markSent(notice.id, wish.channel, now);
    return true;
  }
  await putAside(notice, wish, fault ?? UNOPENABLE, now);
  return false;
}

const UNOPENABLE: Fault = { code: "unopenable", final: true };

async function send(id: string, { channel, address, ...said }: NoticeWish, senders: NoticeSenders): Promise<Fault | null> {
  try {
    const sender = senders[channel];
    if (!sender) throw new NoticeFault("channel_off");
    await sender.send({ id: letterId(id), address, ...(await contentsOf(said)) });
    return null;
  } catch (error) {
    if (error instanceof NoticeFault) return error.fault;
    log.error("notice_not_made", { error });
    return { code: "not_made", final: false };
  }
}

async function putAside(notice: ClaimedNotice, wish: NoticeWish | null, fault: Fault, now: Temporal.Instant): Promise<void> {
  const { code } = fault;
  const pause = pauseAfter(notice.attempts, fault);
  log.warn("notice_not_sent", { code, attempt: notice.attempts });
  if (pause === null) await markFailed(notice.id, { channel: wish?.channel ?? null, code }, now);
  else await retryLater(notice.id, now.add({ minutes: pause }));
}

function openWish({ subscriptionId, wrapped, sealed }: ClaimedNotice): NoticeWish | null {
  try {
    const worker = privateKey(secret("NOTICE_PRIVATE_KEY"));
    return noticeWishSchema.parse(openNotice(worker, subscriptionId, { wrapped, sealed }));
  } catch {
    // What was sealed for an earlier key stays sealed; the person can ask anew.
    return null;
  }
}

// A mailbox keeps this id for years. Whoever has the mailbox and a copy of the database must not find the row by it.
function letterId(deliveryId: string): string {
  const key = deriveKey(secretBytes("NOTICE_PRIVATE_KEY"), Buffer.alloc(0), "notice letter id");
  return keyedHash(key, "letter", deliveryId).toString("hex", 0, 16);
}
