import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ArrivedFiles } from "#components/attachments/arrived-files.tsx";
import { ChooseFiles } from "#components/attachments/choose-files.tsx";
import { filesWords } from "#components/attachments/files-words.ts";
import { WhatCame } from "#components/attachments/what-came.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { filesNow } from "../../files-now.ts";
import { pageTitle } from "../../page-title.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { StoreClosedNotice } from "../../store-closed-notice.tsx";
import { formAddress } from "../[page]/address.ts";
import { standingNow } from "../[page]/standing-now.ts";
import { KeptNote } from "../kept-note.tsx";
import { removeFileAction } from "./actions.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const failed = ((await filesNow("draft"))?.outcome?.refused.length ?? 0) > 0;
  return pageTitle(locale, "files", { failed });
}

/** Photos, papers and recordings that go with the answers: what has arrived, and a form for more. */
export default async function FilesPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [standing, now, t, ui] = await Promise.all([
    standingNow("evidence"),
    filesNow("draft"),
    filesWords(locale),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  if (standing?.at === "elsewhere") redirect(formAddress(locale, standing.page, { notice: standing.notice }));
  const draft = standing?.at === "question" ? standing.draft : null;
  const goOn = formAddress(locale, "evidence");
  return (
    <Room locale={locale} path="/form/files">
      {(!standing || !now) && <StoreClosedNotice locale={locale} />}
      <WhatCame locale={locale} outcome={now?.outcome ?? null} />
      <BackLink href={goOn}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("page.title")}</QuestionHeading>
      <p>{t("page.lead")}</p>
      <h2>{t("list.title")}</h2>
      <ArrivedFiles
        locale={locale}
        files={now?.files ?? []}
        remove={({ id, name }) => (
          <PlainForm action={removeFileAction} locale={locale}>
            <HiddenField name="fileId" value={id} />
            <Button variant="link">{t("list.remove", { name })}</Button>
          </PlainForm>
        )}
      />
      <h2>{t("choose.title")}</h2>
      <ChooseFiles locale={locale} address={`/${locale}/form/files`} unfinished={now?.unfinished ?? []} />
      <p>
        <Button href={goOn}>{t("page.goOn")}</Button>
      </p>
      <KeptNote locale={locale} draft={draft} />
    </Room>
  );
}
