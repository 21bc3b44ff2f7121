import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { MOST_STEPS, workFor } from "#lib/abuse/proof.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { firstOpenStop } from "#lib/intake/way.ts";
import { draftNow } from "../../draft-now.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { unsavedForm } from "../../unsaved.ts";
import { sendAction } from "../[page]/actions.ts";
import { formAddress } from "../[page]/address.ts";
import { StoreClosedPage } from "../[page]/store-closed-page.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, shell] = await Promise.all([
    getTranslations({ locale, namespace: "sending" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  return { title: `${t("name")} · ${shell("citizen.name")}` };
}

/** A little work for the device before a filing goes in, which a machine that files hundreds cannot spare. It can be left out. */
export default async function SendingPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, now, unsaved] = await Promise.all([getTranslations({ locale, namespace: "sending" }), draftNow(), unsavedForm()]);
  if (!now || unsaved) return <StoreClosedPage locale={locale} page="check" sending />;
  const { draft } = now;
  if (!draft) redirect(formAddress(locale, FIRST_QUESTION, { notice: "start_again" }));
  if (draft.lodged) redirect(formAddress(locale, "done"));
  if (firstOpenStop(draft.answers) !== "check") redirect(formAddress(locale, firstOpenStop(draft.answers)));
  return (
    <Room locale={locale} path="/form/sending">
      <QuestionHeading>{t("title")}</QuestionHeading>
      <p>{t("why")}</p>
      <PlainForm action={sendAction} locale={locale}>
        <HiddenField name="proof" value="" />
        <div hidden data-work={JSON.stringify(await workFor(draft.filingToken))}>
          <label htmlFor="work" className="block">
            {t("working")}
          </label>
          <progress id="work" max={MOST_STEPS} value={0} className="mt-2 w-full" />
        </div>
        <p>{t("without")}</p>
        <Button variant="secondary">{t("sendNow")}</Button>
      </PlainForm>
    </Room>
  );
}
