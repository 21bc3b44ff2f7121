import { z } from "zod";
import { env } from "#lib/env/read.ts";
import { loadMessages } from "#lib/i18n/load-messages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type NoticeWish, WORDINGS, type Wording } from "./schema.ts";

/** What leaves: a fixed sentence, and below it this site's plain address for those who wanted it. */
export type NoticeContents = { subject: string; text: string };

/** Letters of one SMS in Cyrillic, in UTF-16 units. */
export const SMS_LIMIT = 70;

const sentence = z.object({ subject: z.string(), text: z.string() });
const sentences = z.object({ notices: z.object({ said: z.record(z.enum(WORDINGS), sentence) }) });

/** The words of a notice. They come from the texts of the platform alone: nothing of a case, and nothing that anybody typed. */
export async function contentsOf({ wording, language, withSite }: Pick<NoticeWish, "wording" | "language" | "withSite">) {
  const { NOTICE_SITE } = env();
  const { subject, text } = (await sentencesIn(language))[wording];
  return { subject, text: withSite && NOTICE_SITE ? `${text}\n${NOTICE_SITE}` : text } satisfies NoticeContents;
}

/** All that a notice may say in a language. */
export async function sentencesIn(language: Locale): Promise<Record<Wording, NoticeContents>> {
  return sentences.parse(await loadMessages(language)).notices.said;
}
