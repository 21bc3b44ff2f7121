import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LookList } from "#components/consent/look-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listLooks } from "#lib/looks/queries.ts";
import { pageTitle } from "../../../page-title.ts";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { ofThisCase } from "../of-this-case.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "visit") : {};
}

/** Who in the office opened one's words or one's name: by role and day, never by person. */
export default async function WhoLookedPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const now = await ofThisCase(listLooks);
  if (now && !now.found) redirect(`/${locale}/track?ended=1`);
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "consent" }), getTranslations({ locale, namespace: "shell" })]);
  return (
    <Room locale={locale} path="/track/case/who-looked">
      {!now?.found && <StoreClosedNotice locale={locale} />}
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("looks.title")}</QuestionHeading>
      <p>{t("looks.lead")}</p>
      {now?.found && <LookList locale={locale} looks={now.found} />}
      <p className="text-soft">{t("looks.never")}</p>
    </Room>
  );
}
