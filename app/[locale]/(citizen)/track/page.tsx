import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { NOTICES } from "#lib/intake/standing.ts";
import { NoticeOf } from "../notice-of.tsx";
import { pageTitle } from "../page-title.ts";
import { PlainForm } from "../plain-form.tsx";
import { Room } from "../room.tsx";
import { unsavedForm } from "../unsaved.ts";
import { enterCaseAction } from "./actions.ts";
import { visitNow } from "./visit-now.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const now = await visitNow();
  return isLocale(locale) ? pageTitle(locale, "track", { failed: Boolean(now?.visit?.entry) }) : {};
}

/** Number and code open the case; nothing else does. */
export default async function TrackPage({ params, searchParams }: PageProps) {
  const [{ locale }, { notice, ended }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [t, errors, ui] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  const entry = unsaved ? undefined : now?.visit?.entry;
  const codes = entry?.errors ?? {};
  const wrong = Object.entries(codes).map(([name, code]) => ({ name, message: errors(code) }));
  return (
    <Room locale={locale} path="/track">
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong} />
      {unsaved && (
        <Notice tone="danger" title={t("notSaved.openTitle")} live="alert">
          {t("notSaved.open")}
        </Notice>
      )}
      <NoticeOf locale={locale} notice={NOTICES.find((code) => code === notice)} />
      {ended === "1" && !entry && (
        <Notice tone="info" live="status">
          {t(now?.visit?.letter ? "enter.endedTyped" : "enter.ended")}
        </Notice>
      )}
      <QuestionHeading>{t("enter.question")}</QuestionHeading>
      <PlainForm action={enterCaseAction} locale={locale}>
        <TextField
          code
          name="number"
          label={t("enter.number")}
          hint={t("enter.numberHint")}
          inputMode="numeric"
          width="half"
          defaultValue={unsaved?.number ?? entry?.number}
          error={codes.number && errors(codes.number)}
        />
        <TextField
          code
          name="code"
          label={t("enter.code")}
          hint={t("enter.codeHint")}
          spellCheck={false}
          error={codes.code && errors(codes.code)}
        />
        <Button>{t("enter.open")}</Button>
      </PlainForm>
      <Details summary={t("enter.lost")}>{t("enter.lostText")}</Details>
    </Room>
  );
}
