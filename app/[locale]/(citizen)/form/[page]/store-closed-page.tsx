import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FormPage } from "#lib/intake/standing.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { sendAction } from "./actions.ts";
import { formAddress, formPath } from "./address.ts";

type StoreClosedProps = {
  locale: Locale;
  page: FormPage;
  /** Whether the person was sending just now: then sending again is the one thing to offer. */
  sending: boolean;
};

/** Says honestly that the store of drafts does not answer, what that means for what was written, and what to do. */
export async function StoreClosedPage({ locale, page, sending }: StoreClosedProps) {
  const [t, journey] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "journey" }),
  ]);
  return (
    <Room locale={locale} path={formPath(page)}>
      <QuestionHeading>{t(sending ? "notSaved.sendTitle" : "notSaved.openTitle")}</QuestionHeading>
      <p>{t(sending ? "notSaved.send" : "notSaved.open")}</p>
      {sending ? (
        <PlainForm action={sendAction} locale={locale}>
          <Button>{journey("check.send")}</Button>
        </PlainForm>
      ) : (
        <p>
          <Button href={formAddress(locale, page)}>{t("notSaved.again")}</Button>
        </p>
      )}
      <Notice tone="warning" title={t("home.danger")}>
        {t("home.dangerPlain")}
      </Notice>
    </Room>
  );
}
