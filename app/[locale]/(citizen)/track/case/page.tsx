import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { TakeHome } from "#components/coupon/take-home.tsx";
import { CaseDates } from "#components/tracking/case-dates.tsx";
import { CaseStatus } from "#components/tracking/case-status.tsx";
import { CaseSteps } from "#components/tracking/case-steps.tsx";
import { LetterFields } from "#components/tracking/letter-fields.tsx";
import { Thread } from "#components/tracking/thread.tsx";
import { UpgradeNotice } from "#components/tracking/upgrade-notice.tsx";
import { UpgradeOffer } from "#components/tracking/upgrade-offer.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { explainLastDay } from "#lib/intake/queries.ts";
import { isUpgradable } from "#lib/tracking/upgrade.ts";
import { VISIT_MINUTES } from "#lib/tracking/visit.ts";
import { isWaiting } from "#lib/tracking/waiting.ts";
import { pageTitle } from "../../page-title.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { unsavedForm } from "../../unsaved.ts";
import { visitNow } from "../visit-now.ts";
import { leaveAction, writeMessageAction } from "./actions.ts";
import { couponNow } from "./coupon-now.ts";
import { InvitationSection } from "./invitation-section.tsx";
import { UnsentPage } from "./unsent-page.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const errors = (await visitNow())?.visit?.letter?.errors ?? {};
  return isLocale(locale) ? pageTitle(locale, "visit", { failed: Object.keys(errors).length > 0 }) : {};
}

/** The case as its complainant sees it: where it stands, what has happened, messages both ways. */
export default async function CasePage({ params, searchParams }: PageProps) {
  const [{ locale }, { sent, upgraded }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  if (!now || unsaved) return <UnsentPage locale={locale} letter={unsaved} />;
  const { visit, followed } = now;
  if (!followed) redirect(`/${locale}/track?ended=1`);
  const [t, errors, ui] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const letter = visit?.letter;
  const error = letter?.errors.text && errors(letter.errors.text);
  return (
    <Room locale={locale} path="/track/case">
      <ErrorSummary title={ui("ui.errorTitle")} errors={error ? [{ name: "text", message: error }] : []} />
      {sent === "1" && !letter && (
        <Notice tone="success" live="status">
          {t("thread.sent")}
        </Notice>
      )}
      {upgraded !== undefined && <UpgradeNotice locale={locale} followed={followed} />}
      <CaseStatus locale={locale} followed={followed} />
      <CaseDates locale={locale} followed={followed} explanation={isWaiting(followed) ? await explainLastDay(followed) : null} />
      <Thread locale={locale} messages={followed.messages} />
      <PlainForm action={writeMessageAction} locale={locale}>
        <LetterFields locale={locale} messageId={letter?.messageId ?? randomUUID()} text={letter?.text} error={error} />
        <Button>{t("thread.send")}</Button>
      </PlainForm>
      {isUpgradable(followed) && <UpgradeOffer locale={locale} />}
      <CaseSteps locale={locale} followed={followed} />
      {visit?.credentials && <InvitationSection locale={locale} credentials={visit.credentials} />}
      <TakeHome locale={locale} folder={`/${locale}/track/case`} coupon={(await couponNow()) !== null} card={false} />
      <PlainForm action={leaveAction} locale={locale}>
        <p className="text-soft">{t("leave.text", { minutes: VISIT_MINUTES })}</p>
        <Button variant="secondary">{t("leave.button")}</Button>
      </PlainForm>
    </Room>
  );
}
