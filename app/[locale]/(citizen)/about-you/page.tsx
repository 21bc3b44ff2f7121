import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AboutYouFields } from "#components/about-you/about-you-fields.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { draftNow } from "../draft-now.ts";
import { formAddress } from "../form/[page]/address.ts";
import { PlainForm } from "../plain-form.tsx";
import { Room } from "../room.tsx";
import { StoreClosedNotice } from "../store-closed-notice.tsx";
import { unsavedForm } from "../unsaved.ts";
import { tellAboutYouAction } from "./actions.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, shell] = await Promise.all([
    getTranslations({ locale, namespace: "about-you" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  return { title: `${t("name")} · ${shell("citizen.name")}` };
}

/** Questions about the person, after everything was sent; or thanks, once they were answered. */
export default async function AboutYouPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([draftNow(), unsavedForm()]);
  const receipt = formAddress(locale, "done");
  if (now && !unsaved && !now.draft?.lodged) redirect(receipt);
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "about-you" }), getTranslations({ locale, namespace: "shell" })]);
  const answered = now?.draft?.lodged?.aboutYou === true;
  return (
    <Room locale={locale} path="/about-you">
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <BackLink href={receipt}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t(answered ? "thanks.title" : "title")}</QuestionHeading>
      <p>{t(answered ? "thanks.text" : "lead")}</p>
      {answered ? (
        <p>
          <Button href={receipt}>{t("thanks.back")}</Button>
        </p>
      ) : (
        <PlainForm action={tellAboutYouAction} locale={locale}>
          <AboutYouFields locale={locale} values={unsaved ?? {}} />
          <ButtonRow>
            <Button>{t("send")}</Button>
            <Button variant="link" href={receipt}>
              {t("skip")}
            </Button>
          </ButtonRow>
        </PlainForm>
      )}
    </Room>
  );
}
