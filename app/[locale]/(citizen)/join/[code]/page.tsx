import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { groupCode } from "#lib/crypto/code-letters.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Invitation } from "#lib/joining/queries.ts";
import { draftNow } from "../../draft-now.ts";
import { pageTitle } from "../../page-title.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { StoreClosedNotice } from "../../store-closed-notice.tsx";
import { unsavedForm } from "../../unsaved.ts";
import { joinAction } from "../actions.ts";
import { invitationNow } from "../invitation-now.ts";

type PageProps = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "page", { number: 1 }) : {};
}

/** What a link that was handed on opens: that there is a group complaint, what joining means, and nothing of who began it. */
export default async function InvitationPage({ params }: PageProps) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [found, unsaved] = await Promise.all([invitationNow(code), unsavedForm()]);
  if (found && !found.invitation) redirect(`/${locale}/join?wrong=1`);
  const t = await getTranslations({ locale, namespace: "joining" });
  return (
    <Room locale={locale} path={found?.invitation ? `/join/${groupCode(found.invitation.code)}` : "/join"}>
      {(!found || unsaved) && <StoreClosedNotice locale={locale} />}
      <QuestionHeading>{t("invited.title")}</QuestionHeading>
      {found?.invitation && <Invited locale={locale} invitation={found.invitation} />}
    </Room>
  );
}

async function Invited({ locale, invitation }: { locale: Locale; invitation: Invitation }) {
  const [t, now] = await Promise.all([getTranslations({ locale, namespace: "joining" }), draftNow()]);
  const others = now?.draft && now.draft.answers.danger?.joins !== invitation.locator;
  return (
    <>
      <p>{t("invited.lead")}</p>
      {invitation.line && (
        <p>
          {t("invited.line")}: <strong lang="">{invitation.line}</strong>
        </p>
      )}
      <Prose>
        <ul>
          {["own", "name", "others", "words", "consents"].map((key) => (
            <li key={key}>{t(`invited.${key}`)}</li>
          ))}
        </ul>
      </Prose>
      <Notice tone="warning" title={t("invited.deviceTitle")}>
        {t("invited.device")}
      </Notice>
      {others && <Notice tone="warning">{t("invited.replaces")}</Notice>}
      <PlainForm action={joinAction} locale={locale}>
        <HiddenField name="code" value={invitation.code} />
        <Button>{t("invited.begin")}</Button>
      </PlainForm>
      <p>
        <a href={`/${locale}/form/danger`}>{t("ownInstead")}</a>
      </p>
    </>
  );
}
