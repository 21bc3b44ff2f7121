import parsePhoneNumber from "libphonenumber-js";
import type { NoticeChannel } from "#lib/env/variables.ts";

// One mailbox of plain letters: no name beside it, no comment, no second address, nothing that could end a line of a letter's head.
const MAILBOX = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;
const MAILBOX_LIMIT = 254;

/**
 * What somebody typed as the address a notice can go to: a mailbox, or a telephone number with its country (`+77010000017`).
 * Numbers without a country are taken for Kazakhstan's.
 *
 * @returns null when nothing could ever arrive there
 */
export function readAddress(channel: NoticeChannel, typed: string): string | null {
  return channel === "email" ? readMailbox(typed.trim()) : readNumber(typed);
}

function readMailbox(typed: string): string | null {
  return typed.length <= MAILBOX_LIMIT && MAILBOX.test(typed) ? typed : null;
}

function readNumber(typed: string): string | null {
  const number = parsePhoneNumber(typed, "KZ");
  return number?.isValid() && !number.ext ? number.number : null;
}
