import type { Metadata } from "next";
import { isFiltered, listPath } from "#components/review/list-address.ts";
import { ReleasedList } from "#components/review/released-list.tsx";
import { SummaryFilters } from "#components/review/summary-filters.tsx";
import type { Words } from "#components/review/words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listSummaries } from "#lib/review/queries.ts";
import { type SummaryFilter, summaryFilterSchema } from "#lib/review/schema.ts";
import { ReviewPage } from "../review-page.tsx";
import { reviewWords } from "../review-words.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: t("list.title") };
}

/** All released summaries, newest first. */
export default async function SummariesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireActor("review.read", locale);
  const filter = summaryFilterSchema.parse(await searchParams);
  const [{ rows, next }, words] = await Promise.all([listSummaries(actor, filter), reviewWords(locale)]);
  const t = words.words;
  const first = { ...filter, after: undefined };
  return (
    <ReviewPage locale={locale} path={listPath(filter)} actor={actor}>
      <div className="flow-tight">
        <h1>{t("list.title")}</h1>
        <p className="max-w-measure text-soft">{t("list.lead")}</p>
      </div>
      <SummaryFilters locale={locale} filter={filter} {...words} />
      {rows.length > 0 ? (
        <ReleasedList locale={locale} rows={rows} {...words} />
      ) : (
        <NothingHere locale={locale} filter={filter} words={t} />
      )}
      <Pagination
        label={t("list.pages")}
        previous={filter.after ? { href: `/${locale}${listPath(first)}`, label: t("list.first") } : undefined}
        next={next ? { href: `/${locale}${listPath({ ...filter, after: next })}`, label: t("list.next") } : undefined}
      />
    </ReviewPage>
  );
}

function NothingHere({ locale, filter, words }: { locale: Locale; filter: SummaryFilter; words: Words }) {
  const reason = filter.after ? "pastEnd" : isFiltered(filter) ? "noMatch" : "none";
  const action = reason === "noMatch" ? { href: `/${locale}/review`, label: words("list.reset") } : undefined;
  return (
    <EmptyState title={words(`list.${reason}.title`)} action={action}>
      {words(`list.${reason}.text`)}
    </EmptyState>
  );
}
