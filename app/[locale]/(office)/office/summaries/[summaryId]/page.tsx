import type { Metadata } from "next";
import { CaseSection } from "#components/cases/case-section.tsx";
import { DoneNotice, doneCode } from "#components/cases/done-notice.tsx";
import { SummaryText } from "#components/review/summary-text.tsx";
import { ExpertComments } from "#components/summaries/expert-comments.tsx";
import { SummaryStatusTag } from "#components/summaries/status-tag.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { TwoColumns } from "#components/ui/two-columns.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { caseWords } from "../../../case-words.ts";
import { OfficePage } from "../../../office-page.tsx";
import { answerNotFound } from "../../cases/[caseId]/open-case.ts";
import { SummarySteps } from "./summary-steps.tsx";

type Props = {
  params: Promise<{ locale: Locale; summaryId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "summaries" });
  return { title: t("preview.title") };
}

/** A summary exactly as the experts will read it, and beside it what the office does with it. */
export default async function SummaryPage({ params, searchParams }: Props) {
  const { locale, summaryId } = await params;
  const actor = await requireActor("case.read", locale);
  const summary = await findSummary(actor, summaryId).catch(answerNotFound);
  const { done } = await searchParams;
  const [t, { cases, deadlines }] = await Promise.all([getTranslations({ locale, namespace: "summaries" }), caseWords(locale)]);
  return (
    <OfficePage locale={locale} path={`/office/summaries/${summary.id}`} actor={actor}>
      <BackLink href={`/${locale}/office/cases/${summary.caseId}`}>{t("write.back", { number: summary.caseNumber })}</BackLink>
      <DoneNotice code={doneCode(done)} words={cases} />
      <TwoColumns
        asideLabel={t("preview.aside")}
        aside={
          <>
            <CaseSection title={t("preview.state")}>
              <p>
                <SummaryStatusTag status={summary.status} words={t} />
              </p>
              <p className="text-sm text-soft">
                {t("preview.written", { author: summary.author, day: dayInWords(summary.writtenOn, deadlines) })}
              </p>
              {summary.releasedOn && (
                <p className="text-sm text-soft">{t("preview.released", { day: dayInWords(summary.releasedOn, deadlines) })}</p>
              )}
              <SummarySteps locale={locale} summary={summary} actor={actor} />
            </CaseSection>
            {summary.status === "released" && (
              <CaseSection title={t("comments.title")}>
                <ExpertComments comments={summary.comments} words={t} deadlines={deadlines} />
              </CaseSection>
            )}
          </>
        }
      >
        <p className="text-soft">{t("preview.intro")}</p>
        <SummaryText locale={locale} document={summary.document} />
      </TwoColumns>
    </OfficePage>
  );
}
