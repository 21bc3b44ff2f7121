import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { WishFields } from "#components/notices/wish-fields.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { env } from "#lib/env/read.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { wantsNotices } from "#lib/notices/queries.ts";
import { pageTitle } from "../../../page-title.ts";
import { PlainForm } from "../../../plain-form.tsx";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../unsaved.ts";
import { visitNow } from "../../visit-now.ts";
import { endNoticesAction, keepWishAction } from "./actions.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const errors = (await visitNow())?.visit?.wish?.errors ?? {};
  return isLocale(locale) ? pageTitle(locale, "visit", { failed: Object.keys(errors).length > 0 }) : {};
}

/** Whether, where, when and in which words somebody wants to be told that there is news. */
export default async function NoticesPage({ params, searchParams }: PageProps) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  const credentials = now?.visit?.credentials;
  if (now && !unsaved && !(now.followed && credentials)) redirect(`/${locale}/track?ended=1`);
  const [t, codes, ui] = await Promise.all([
    getTranslations({ locale, namespace: "notices" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  const wish = now?.visit?.wish;
  const wrong = Object.entries(unsaved ? {} : (wish?.errors ?? {})).map(([name, code]) => ({ name, message: codes(code) }));
  const wanted = !unsaved && credentials ? await wantsNotices(credentials) : null;
  return (
    <Room locale={locale} path="/track/case/notices">
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong} />
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      {!wish && wanted === (done === "on") && (done === "on" || done === "off") && (
        <Notice tone="success" live="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("page.title")}</QuestionHeading>
      {env().NOTICE_CHANNELS.length === 0 ? (
        <Notice tone="info" title={t("closed.title")}>
          {t("closed.text")}
        </Notice>
      ) : (
        <>
          <Explanation locale={locale} wanted={wanted} />
          <PlainForm action={keepWishAction} locale={locale}>
            <WishFields
              locale={locale}
              values={unsaved ?? wish?.fields ?? {}}
              errors={new Map(wrong.map(({ name, message }) => [name, message]))}
            />
            <Button>{t("form.save")}</Button>
          </PlainForm>
        </>
      )}
      {wanted && (
        <PlainForm action={endNoticesAction} locale={locale}>
          <p className="text-soft">{t("end.text")}</p>
          <Button variant="secondary">{t("end.button")}</Button>
        </PlainForm>
      )}
    </Room>
  );
}

/** What a notice is, whether there are any now, and why an address that was given before is not shown. */
async function Explanation({ locale, wanted }: { locale: Locale; wanted: boolean | null }) {
  const t = await getTranslations({ locale, namespace: "notices" });
  return (
    <>
      <p>{t("page.lead")}</p>
      <p>{t("page.others")}</p>
      <p className="text-soft">{t("page.later")}</p>
      {wanted !== null && <p className="font-semibold">{t(wanted ? "page.on" : "page.off")}</p>}
      {wanted && <p className="text-soft">{t("page.hidden")}</p>}
    </>
  );
}
