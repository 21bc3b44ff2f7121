import type { Metadata } from "next";
import { Citation } from "#components/review/citation.tsx";
import { SummaryText } from "#components/review/summary-text.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { TwoColumns } from "#components/ui/two-columns.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { ReviewPage } from "../../../review-page.tsx";
import { reviewWords } from "../../../review-words.ts";
import { Comments } from "./comment/section.tsx";
import { openForPage } from "./open-summary.ts";
import { Tombstone } from "./tombstone.tsx";

type Props = {
  params: Promise<{ locale: Locale; summaryId: string }>;
  /** `comment=sent` after a comment. */
  searchParams: Promise<{ comment?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, summaryId } = await params;
  const { content } = await openForPage(await requireActor("review.read", locale), summaryId);
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: content?.title ?? t("list.withdrawn") };
}

/** One summary to be read: the text, its margin with citation, and what reviewers say. */
export default async function SummaryPage({ params, searchParams }: Props) {
  const { locale, summaryId } = await params;
  const actor = await requireActor("review.read", locale);
  const summary = await openForPage(actor, summaryId);
  const [{ words, deadlines }, english] = await Promise.all([
    reviewWords(locale),
    getTranslations({ locale: "en", namespace: "deadlines" }),
  ]);
  const { id, releasedOn, content, comments } = summary;
  return (
    <ReviewPage locale={locale} path={`/review/summaries/${id}`} actor={actor}>
      <BackLink href={`/${locale}/review`}>{words("summary.back")}</BackLink>
      {content === null ? (
        <Tombstone id={id} day={dayInWords(summary.withdrawnOn, deadlines)} words={words} />
      ) : (
        <TwoColumns
          asideLabel={words("summary.about")}
          aside={
            <Citation
              id={id}
              title={content.title}
              address={`${env().PUBLIC_ORIGIN}/en/review/summaries/${id}`}
              released={dayInWords(releasedOn, deadlines)}
              releasedInEnglish={dayInWords(releasedOn, english)}
              words={words}
            />
          }
        >
          <SummaryText locale={locale} document={content} />
          <Comments
            locale={locale}
            summaryId={id}
            comments={comments}
            sent={(await searchParams).comment === "sent"}
            words={words}
            deadlines={deadlines}
          />
        </TwoColumns>
      )}
    </ReviewPage>
  );
}
