import type { NoticeChannel } from "#lib/env/variables.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { CONTACT_HOURS, NOTICE_ANSWERS } from "#lib/intake/choices.ts";
import { readAddress } from "./address.ts";
import { type NoticeHours, type NoticeWishWithHours, WORDINGS, type Wording } from "./schema.ts";

/** What the forms that ask for a wish send, at filing and later: all of it may be absent. */
export type WishFields = Partial<Record<"notice" | "email" | "phone" | "hours" | "wording" | "site", string>>;

const CHANNELS: Record<(typeof NOTICE_ANSWERS)[number], NoticeChannel | null> = { no_notice: null, by_email: "email", by_sms: "sms" };
const FIELDS = { email: "email", sms: "phone" } as const;
const CODES = { email: "notice_email_wrong", sms: "notice_phone_wrong" } as const;

/** Where nothing else was chosen, as at filing, which asks for the channel and for the hours alone. */
export const USUAL_WISH = { hours: "any_time", wording: "reminder" } as const;

/** The answer that stands for a channel on a form. */
export function answerFor(channel: NoticeChannel): string {
  return NOTICE_ANSWERS.find((answer) => CHANNELS[answer] === channel) ?? NOTICE_ANSWERS[0];
}

/** The field whose address cannot be used for the channel that was chosen, with a code of errors.json; null when all is well. */
export function wishProblem(fields: WishFields): { name: string; code: string } | null {
  const channel = channelIn(fields);
  if (!channel || readAddress(channel, fields[FIELDS[channel]] ?? "")) return null;
  return { name: FIELDS[channel], code: CODES[channel] };
}

/**
 * The wish that a form expresses.
 * @param offered the channels of this installation: what it cannot send, nobody is kept waiting for
 * @returns null when no notice is wanted, or none can be sent
 */
export function readWish(fields: WishFields, language: Locale, offered: readonly NoticeChannel[]): NoticeWishWithHours | null {
  const channel = channelIn(fields);
  const address = channel && readAddress(channel, fields[FIELDS[channel]] ?? "");
  if (!channel || !address || !offered.includes(channel)) return null;
  return {
    wish: { channel, address, language, wording: among(WORDINGS, fields.wording) ?? USUAL_WISH.wording, withSite: fields.site === "yes" },
    hours: among(CONTACT_HOURS, fields.hours) ?? USUAL_WISH.hours,
  };
}

function channelIn({ notice }: WishFields): NoticeChannel | null {
  const answer = among(NOTICE_ANSWERS, notice);
  return answer ? CHANNELS[answer] : null;
}

function among<Option extends Wording | NoticeHours | (typeof NOTICE_ANSWERS)[number]>(
  options: readonly Option[],
  given: string | undefined,
): Option | undefined {
  return options.find((option) => option === given);
}
