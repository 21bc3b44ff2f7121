import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { GoneOutList } from "#components/consent/gone-out-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { disclosuresIn } from "#lib/consent/ledger.ts";
import { findLedger } from "#lib/consent/queries.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { pageTitle } from "../../../page-title.ts";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../unsaved.ts";
import { ofThisCase } from "../of-this-case.ts";
import { DisclosureItem } from "./disclosure-item.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const CHANGES = ["yes", "no", "same"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "visit") : {};
}

/** What may be shown of one's case and to whom: each answer with its button, and what has already gone. */
export default async function ConsentsPage({ params, searchParams }: PageProps) {
  const [{ locale }, { changed }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([ofThisCase(findLedger), unsavedForm()]);
  if (now && !now.found) redirect(`/${locale}/track?ended=1`);
  const ledger = now?.found;
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "consent" }), getTranslations({ locale, namespace: "shell" })]);
  const change = CHANGES.find((one) => one === changed);
  return (
    <Room locale={locale} path="/track/case/consents">
      {unsaved && ledger && (
        <Notice tone="danger" live="alert">
          {t("notSaved")}
        </Notice>
      )}
      {!ledger && <StoreClosedNotice locale={locale} />}
      {change && !unsaved && (
        <Notice tone="success" live="status">
          {t(`changed.${change}`)}
        </Notice>
      )}
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("ledger.title")}</QuestionHeading>
      <p>{t("ledger.lead")}</p>
      <p>{t("ledger.limit")}</p>
      {ledger &&
        disclosuresIn(ledger, ledger.answers).map((disclosure) => (
          <DisclosureItem
            key={disclosure}
            locale={locale}
            disclosure={disclosure}
            answers={ledger.answers.filter((answer) => answer.disclosure === disclosure)}
          />
        ))}
      {ledger && <GoneOutList locale={locale} ledger={ledger} />}
      <p className="text-soft">{t("ledger.law")}</p>
    </Room>
  );
}
