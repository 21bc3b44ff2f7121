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
import { DRAFT_HOURS_WITH_CODE } from "#lib/intake/draft.ts";
import type { ResumeRefusal } from "#lib/intake/resume.ts";
import { draftNow } from "../draft-now.ts";
import { PlainForm } from "../plain-form.tsx";
import { Room } from "../room.tsx";
import { StoreClosedNotice } from "../store-closed-notice.tsx";
import { unsavedForm } from "../unsaved.ts";
import { resumeAction } from "./actions.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const REFUSALS = ["first", "second", "no_match"] as const satisfies readonly ResumeRefusal[];

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, shell] = await Promise.all([getTranslations({ locale, namespace: "resume" }), getTranslations({ locale, namespace: "shell" })]);
  const title = `${t("enter.name")} · ${shell("citizen.name")}`;
  return { title: (await refusalIn(searchParams)) ? `${shell("ui.errorPrefix")} ${title}` : title };
}

/** Both parts of a code open the answers on this device; nothing else does. */
export default async function ResumePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "resume" }), getTranslations({ locale, namespace: "shell" })]);
  const [now, unsaved, wrong] = await Promise.all([draftNow(), unsavedForm(), refusalIn(searchParams)]);
  const told = unsaved ? undefined : wrong;
  const inFirst = told && told !== "second" ? t(`refused.${told}`) : undefined;
  const inSecond = told === "second" ? t("refused.second") : undefined;
  return (
    <Room locale={locale} path="/resume">
      <ErrorSummary
        title={ui("ui.errorTitle")}
        errors={[...(inFirst ? [{ name: "first", message: inFirst }] : []), ...(inSecond ? [{ name: "second", message: inSecond }] : [])]}
      />
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <QuestionHeading>{t("enter.title")}</QuestionHeading>
      <p>{t("enter.lead")}</p>
      {now?.draft && !now.draft.lodged && <Notice tone="warning">{t("enter.replaces")}</Notice>}
      <PlainForm action={resumeAction} locale={locale}>
        <TextField code name="first" label={t("enter.first")} hint={t("enter.hint")} spellCheck={false} width="half" error={inFirst} />
        <TextField code name="second" label={t("enter.second")} spellCheck={false} width="half" error={inSecond} />
        <Button>{t("enter.open")}</Button>
      </PlainForm>
      <Details summary={t("enter.lost")}>{t("enter.lostText", { hours: DRAFT_HOURS_WITH_CODE })}</Details>
    </Room>
  );
}

async function refusalIn(searchParams: PageProps["searchParams"]): Promise<ResumeRefusal | undefined> {
  const { wrong } = await searchParams;
  return REFUSALS.find((code) => code === wrong);
}
