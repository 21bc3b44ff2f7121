import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SMALLEST_BATCH } from "#lib/about-you/batch.ts";
import { FEEDBACK_ANSWERS } from "#lib/feedback/question.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { giveFeedbackAction } from "./actions.ts";
import { WishForm, type WishProps } from "./wish-form.tsx";

/** One question once a case has ended; or thanks, once it was answered. */
export async function FeedbackWish({ locale, number, errors, done }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  if (done)
    return (
      <>
        <QuestionHeading>{t("feedback.title")}</QuestionHeading>
        <Notice tone="success" live="status">
          {t("feedback.thanks")}
        </Notice>
      </>
    );
  return (
    <>
      <QuestionHeading>{t("feedback.title")}</QuestionHeading>
      <WishForm locale={locale} number={number} action={giveFeedbackAction} button={t("feedback.send")} stay={t("feedback.skip")}>
        <RadioCards
          name="feedback"
          legend={t("feedback.question")}
          hint={t("feedback.hint")}
          options={FEEDBACK_ANSWERS.map((answer) => ({ value: answer, label: t(`feedback.${answer}`) }))}
          error={errors.get("feedback")}
        />
        <p className="text-soft">{t("feedback.counted", { people: SMALLEST_BATCH })}</p>
      </WishForm>
    </>
  );
}
