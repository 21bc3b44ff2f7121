import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { pageTitle } from "../page-title.ts";
import { PlainForm } from "../plain-form.tsx";
import { Room } from "../room.tsx";
import { StoreClosedNotice } from "../store-closed-notice.tsx";
import { unsavedForm } from "../unsaved.ts";
import { openInvitationAction } from "./actions.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ locale }, { wrong }] = await Promise.all([params, searchParams]);
  return isLocale(locale) ? pageTitle(locale, "page", { number: 1, failed: wrong === "1" }) : {};
}

/** For those who have the code on paper, and for those whose code opens nothing: why, nobody is told. */
export default async function JoinPage({ params, searchParams }: PageProps) {
  const [{ locale }, { wrong }, unsaved] = await Promise.all([params, searchParams, unsavedForm()]);
  if (!isLocale(locale)) notFound();
  const [t, errors, ui] = await Promise.all([
    getTranslations({ locale, namespace: "joining" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const refused = wrong === "1" && !unsaved ? errors("invitation_closed") : undefined;
  return (
    <Room locale={locale} path="/join">
      <ErrorSummary title={ui("ui.errorTitle")} errors={refused ? [{ name: "code", message: refused }] : []} />
      {unsaved && <StoreClosedNotice locale={locale} />}
      <QuestionHeading>{t("enter.title")}</QuestionHeading>
      <p>{t("enter.lead")}</p>
      <PlainForm action={openInvitationAction} locale={locale}>
        <TextField
          code
          name="code"
          label={t("enter.code")}
          hint={t("enter.hint")}
          spellCheck={false}
          defaultValue={unsaved?.code}
          error={refused}
        />
        <Button>{t("enter.open")}</Button>
      </PlainForm>
      <p>
        <a href={`/${locale}/form/danger`}>{t("ownInstead")}</a>
      </p>
    </Room>
  );
}
