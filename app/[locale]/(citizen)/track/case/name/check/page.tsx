import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NameSummary } from "#components/tracking/name-summary.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { namingOf } from "#lib/tracking/naming.ts";
import { pageTitle } from "../../../../page-title.ts";
import { PlainForm } from "../../../../plain-form.tsx";
import { Room } from "../../../../room.tsx";
import { StoreClosedNotice } from "../../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../../unsaved.ts";
import { visitNow } from "../../../visit-now.ts";
import { becomeComplaintAction } from "../actions.ts";
import { elsewhere } from "../elsewhere.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "visit") : {};
}

/** Everything that was typed, what the button will do, and a way to leave the signal as it is. */
export default async function NameCheckPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  const away = now && !unsaved ? elsewhere(now, locale) : null;
  if (away) redirect(away);
  const form = `/${locale}/track/case/name`;
  const naming = now?.visit && namingOf(now.visit);
  if (now && (!naming || Object.keys(naming.errors).length > 0)) redirect(form);
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "upgrade" }), getTranslations({ locale, namespace: "shell" })]);
  return (
    <Room locale={locale} path="/track/case/name/check">
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <BackLink href={form}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("check.title")}</QuestionHeading>
      {naming && <NameSummary locale={locale} fields={naming.fields} address={form} />}
      <Notice tone="warning">{t("check.sure")}</Notice>
      <PlainForm action={becomeComplaintAction} locale={locale}>
        <ButtonRow>
          <Button>{t("check.confirm")}</Button>
          <Button variant="link" href={`/${locale}/track/case`}>
            {t("check.stay")}
          </Button>
        </ButtonRow>
      </PlainForm>
    </Room>
  );
}
