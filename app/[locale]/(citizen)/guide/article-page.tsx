import { Article } from "#components/guidance/article.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { type Article as ArticleName, guidePath } from "#lib/guidance/pages.ts";
import { periodsToday, readProvisions } from "#lib/guidance/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { DRAFT_HOURS, RECEIPT_MINUTES } from "#lib/intake/draft.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { Room } from "../room.tsx";

/** The day on which the accessibility statement was last looked through. */
const ACCESSIBILITY_REVIEWED_ON = "2026-11-25";

/** One article in its room, with the rules as they stand today. */
export async function ArticlePage({ locale, article }: { locale: Locale; article: ArticleName }) {
  const [dates, provisions, periods, hotlines] = await Promise.all([
    getTranslations({ locale, namespace: "deadlines" }),
    readProvisions(locale),
    periodsToday(),
    listHotlines(locale),
  ]);
  const values = { hours: DRAFT_HOURS, minutes: RECEIPT_MINUTES, day: dayInWords(ACCESSIBILITY_REVIEWED_ON, dates) };
  return (
    <Room locale={locale} path={guidePath(article)}>
      <Article locale={locale} article={article} rules={{ provisions, periods, hotlines }} values={values} />
    </Room>
  );
}
