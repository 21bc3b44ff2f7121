import { ContactFields } from "#components/tracking/name-fields.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { changeContactAction } from "./actions.ts";
import { WishForm, type WishProps } from "./wish-form.tsx";

/** New ways to reach somebody, in the journey's own words; what was there before cannot be shown and is replaced. */
export async function ContactWish({ locale, number, values, errors }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <QuestionHeading>{t("contact.title")}</QuestionHeading>
      <p>{t("contact.lead")}</p>
      <p>{t("contact.replaced")}</p>
      <WishForm locale={locale} number={number} action={changeContactAction} button={t("contact.send")}>
        <ContactFields locale={locale} values={values} errors={errors} />
      </WishForm>
    </>
  );
}
