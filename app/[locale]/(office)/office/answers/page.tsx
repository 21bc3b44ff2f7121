import type { Metadata } from "next";
import { AnswersOfQuarter } from "#components/about-you/answers-of-quarter.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { findAnswers, listAnswerQuarters } from "#lib/about-you/queries.ts";
import { LEAST_SHOWN } from "#lib/about-you/shown-counts.ts";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { OfficePage } from "../../office-page.tsx";
import { QuarterLinks } from "./quarter-links.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ quarter?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "answer-counts" });
  return { title: t("title") };
}

/** What people told about themselves after sending, as counts of a quarter that has ended. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireActor("answer_counts.read", locale);
  const [quarters, { quarter }, t] = await Promise.all([
    listAnswerQuarters(actor),
    searchParams,
    getTranslations({ locale, namespace: "answer-counts" }),
  ]);
  const chosen = quarters.find((known) => known === quarter) ?? quarters[0];
  return (
    <OfficePage locale={locale} path={chosen ? `/office/answers?quarter=${chosen}` : "/office/answers"} actor={actor}>
      <h1>{t("title")}</h1>
      <p className="max-w-measure text-soft">{t("intro")}</p>
      {chosen ? (
        <>
          <QuarterLinks locale={locale} quarters={quarters} chosen={chosen} />
          <p className="max-w-measure text-soft">{t("hiding", { least: LEAST_SHOWN })}</p>
          <AnswersOfQuarter locale={locale} answers={await findAnswers(actor, chosen)} />
        </>
      ) : (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      )}
    </OfficePage>
  );
}
