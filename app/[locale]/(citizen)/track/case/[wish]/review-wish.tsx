import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { askForReviewAction } from "./actions.ts";
import { WishForm, type WishProps } from "./wish-form.tsx";

/** Asking for a second look at the result: by whom, how often, and what it does not stop. */
export async function ReviewWish({ locale, number, values, errors }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <QuestionHeading>{t("review.title")}</QuestionHeading>
      <p>{t("review.lead")}</p>
      <Prose>
        <ul>
          <li>{t("review.changes")}</li>
          <li>{t("review.once")}</li>
          <li>{t("review.court")}</li>
        </ul>
      </Prose>
      <WishForm locale={locale} number={number} action={askForReviewAction} button={t("review.send")}>
        <TextArea
          name="reason"
          label={t("review.reason")}
          hint={t("review.reasonHint")}
          spellCheck={false}
          defaultValue={values.reason}
          error={errors.get("reason")}
        />
      </WishForm>
    </>
  );
}
