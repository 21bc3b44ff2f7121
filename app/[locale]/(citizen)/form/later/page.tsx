import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { DRAFT_HOURS_WITH_CODE, shownCode } from "#lib/intake/draft.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { firstOpenStop } from "#lib/intake/way.ts";
import { draftNow } from "../../draft-now.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { StoreClosedNotice } from "../../store-closed-notice.tsx";
import { unsavedForm } from "../../unsaved.ts";
import { formAddress } from "../[page]/address.ts";
import { giveCodeAction } from "./actions.ts";
import { CodeInTwoParts } from "./code-in-two-parts.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, shell] = await Promise.all([getTranslations({ locale, namespace: "resume" }), getTranslations({ locale, namespace: "shell" })]);
  return { title: `${t("later.name")} · ${shell("citizen.name")}` };
}

/** A code with which the answers can be opened on another device, and how to keep it. */
export default async function LaterPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([draftNow(), unsavedForm()]);
  const draft = now?.draft;
  if (now && !draft) redirect(formAddress(locale, FIRST_QUESTION, { notice: "start_again" }));
  if (draft?.lodged) redirect(formAddress(locale, "done"));
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "resume" }), getTranslations({ locale, namespace: "shell" })]);
  const goOn = formAddress(locale, draft ? firstOpenStop(draft.answers) : FIRST_QUESTION);
  const code = draft ? shownCode(draft) : null;
  return (
    <Room locale={locale} path="/form/later">
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <BackLink href={goOn}>{ui("ui.back")}</BackLink>
      {code ? (
        <>
          <CodeInTwoParts locale={locale} code={code} />
          <p>
            <Button href={goOn}>{t("later.goOn")}</Button>
          </p>
        </>
      ) : (
        <>
          <QuestionHeading>{t("later.title")}</QuestionHeading>
          <p>{t("later.lead", { hours: DRAFT_HOURS_WITH_CODE })}</p>
          <p>{t("later.twoParts")}</p>
        </>
      )}
      <PlainForm action={giveCodeAction} locale={locale}>
        {draft?.resume && <p>{t("later.again")}</p>}
        <Button variant={code ? "secondary" : "primary"}>{t(draft?.resume ? "later.makeAgain" : "later.make")}</Button>
      </PlainForm>
    </Room>
  );
}
