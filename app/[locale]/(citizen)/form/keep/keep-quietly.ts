import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { fieldsOf } from "#lib/actions/form-data.ts";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { keepAttempt } from "#lib/intake/draft.ts";
import { QUESTIONS } from "#lib/intake/questions.ts";
import { log } from "#lib/log/logger.ts";
import { readToken } from "../../token-cookie.ts";

const formSchema = z.object({ page: z.enum(QUESTIONS) }).catchall(z.string());

/**
 * Keeps what stands in a page's form as it is, without judging it and without moving on. It never begins a draft and never
 * sets a cookie: a page that sends its last words while somebody leaves must leave nothing behind.
 *
 * @returns whether it was kept, and a sentence with the time for the page to show
 */
export async function keepQuietly(request: Request, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "keep" });
  const kept = await keep(fieldsOf(await request.formData()));
  return Response.json({ kept, words: kept ? t("saved", { time: timeNow() }) : t("unsaved") });
}

async function keep(fields: Record<string, string>): Promise<boolean> {
  const parsed = formSchema.safeParse(fields);
  if (!parsed.success) return false;
  const { page, ...typed } = parsed.data;
  try {
    return await keepAttempt(await readToken("draft"), page, typed as Record<string, string>);
  } catch (error) {
    log.error("form_not_stored", { error });
    return false;
  }
}

function timeNow(): string {
  return Temporal.Now.plainTimeISO(OFFICE_TIME_ZONE).toString({ smallestUnit: "minute" });
}
