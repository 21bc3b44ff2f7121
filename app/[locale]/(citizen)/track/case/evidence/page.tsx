import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ArrivedFiles } from "#components/attachments/arrived-files.tsx";
import { ChooseFiles } from "#components/attachments/choose-files.tsx";
import { filesWords, limitsInWords } from "#components/attachments/files-words.ts";
import { SentFiles } from "#components/attachments/sent-files.tsx";
import { WhatCame } from "#components/attachments/what-came.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { filesNow } from "../../../files-now.ts";
import { pageTitle } from "../../../page-title.ts";
import { PlainForm } from "../../../plain-form.tsx";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../unsaved.ts";
import { visitNow } from "../../visit-now.ts";
import { removeLaterFileAction, sendFilesAction } from "./actions.ts";
import { sentNow } from "./sent-now.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const REFUSALS = ["files_too_many", "files_too_much"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const failed = ((await filesNow("visit"))?.outcome?.refused.length ?? 0) > 0;
  return pageTitle(locale, "files", { failed });
}

/** Files for a case that is there already: what was sent before, what has arrived now, and the button that sends it. */
export default async function LaterFilesPage({ params, searchParams }: PageProps) {
  const [{ locale }, { sent, refused }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [visit, now, unsaved] = await Promise.all([visitNow(), filesNow("visit"), unsavedForm()]);
  if (visit && !visit.followed) redirect(`/${locale}/track?ended=1`);
  const [t, ui, errors] = await Promise.all([
    filesWords(locale),
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "errors" }),
  ]);
  const files = now?.files ?? [];
  const refusal = REFUSALS.find((code) => code === refused);
  return (
    <Room locale={locale} path="/track/case/evidence">
      {(!visit || !now || unsaved) && <StoreClosedNotice locale={locale} />}
      {sent === "1" && files.length === 0 && <Notice tone="success" title={t("later.sent")} live="status" />}
      {refusal && <Notice tone="danger" title={errors(refusal, limitsInWords())} live="alert" />}
      <WhatCame locale={locale} outcome={now?.outcome ?? null} />
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("page.title")}</QuestionHeading>
      <p>{t("later.lead")}</p>
      <h2>{t("list.title")}</h2>
      <ArrivedFiles
        locale={locale}
        files={files}
        remove={({ id, name }) => (
          <PlainForm action={removeLaterFileAction} locale={locale}>
            <HiddenField name="fileId" value={id} />
            <Button variant="link">{t("list.remove", { name })}</Button>
          </PlainForm>
        )}
      />
      {files.length > 0 && (
        <PlainForm action={sendFilesAction} locale={locale}>
          <p>{t("later.final")}</p>
          <Button>{t("later.send", { count: files.length })}</Button>
        </PlainForm>
      )}
      <h2>{t("choose.title")}</h2>
      <ChooseFiles locale={locale} address={`/${locale}/track/case/evidence`} unfinished={now?.unfinished ?? []} />
      <SentFiles locale={locale} sent={await sentNow()} />
    </Room>
  );
}
