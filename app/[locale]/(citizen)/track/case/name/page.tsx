import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NameFields } from "#components/tracking/name-fields.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { namingOf } from "#lib/tracking/naming.ts";
import { pageTitle } from "../../../page-title.ts";
import { PlainForm } from "../../../plain-form.tsx";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../unsaved.ts";
import { visitNow } from "../../visit-now.ts";
import { giveNameAction } from "./actions.ts";
import { elsewhere } from "./elsewhere.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const visit = (await visitNow())?.visit;
  const errors = (visit && namingOf(visit)?.errors) ?? {};
  return isLocale(locale) ? pageTitle(locale, "visit", { failed: Object.keys(errors).length > 0 }) : {};
}

/** Asks for the name under which a signal becomes a complaint, and for everything that it replaces. */
export default async function NamePage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  const away = now && !unsaved ? elsewhere(now, locale) : null;
  if (away) redirect(away);
  const [t, codes, ui] = await Promise.all([
    getTranslations({ locale, namespace: "upgrade" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const naming = now?.visit && namingOf(now.visit);
  // Without it nobody could tell later whose name was typed, so no form is shown that could not be kept.
  const number = unsaved?.number ?? now?.followed?.number;
  const wrong = Object.entries(unsaved ? {} : (naming?.errors ?? {})).map(([name, code]) => ({ name, message: codes(code) }));
  return (
    <Room locale={locale} path="/track/case/name">
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong} />
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("form.title")}</QuestionHeading>
      <p>{t("form.lead")}</p>
      {number && (
        <PlainForm action={giveNameAction} locale={locale}>
          <HiddenField name="number" value={number} />
          <NameFields
            locale={locale}
            values={unsaved ?? naming?.fields ?? {}}
            errors={new Map(wrong.map(({ name, message }) => [name, message]))}
          />
          <Button>{ui("ui.continue")}</Button>
        </PlainForm>
      )}
    </Room>
  );
}
