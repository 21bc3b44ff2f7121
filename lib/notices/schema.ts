import { z } from "zod";
import { NOTICE_CHANNELS } from "#lib/env/variables.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import type { CONTACT_HOURS } from "#lib/intake/choices.ts";
import { readAddress } from "./address.ts";

export type NoticeHours = (typeof CONTACT_HOURS)[number];

/** What a notice may say: each a sentence of notices.json that anybody could send to anybody. */
export const WORDINGS = ["news", "reminder", "look", "plan"] as const;
export type Wording = (typeof WORDINGS)[number];

/** What is sealed for the worker: where a notice goes and what it says. Nothing of the case, and not the number either. */
export const noticeWishSchema = z
  .object({
    channel: z.enum(NOTICE_CHANNELS),
    address: z.string(),
    wording: z.enum(WORDINGS),
    /** Whether this site's plain address stands in it. */
    withSite: z.boolean(),
    language: z.enum(LOCALES),
  })
  // Checked again by whoever opens it: the process that sealed it faces the internet.
  .refine(({ channel, address }) => readAddress(channel, address) === address);
export type NoticeWish = z.infer<typeof noticeWishSchema>;

/** A wish with the hours in which it may come; they stay in clear, so that a notice can wait without being opened. */
export type NoticeWishWithHours = { wish: NoticeWish; hours: NoticeHours };

/** Which failed notice waits anew. */
export const requeueSchema = z.object({ deliveryId: z.uuid("check_fields") });
