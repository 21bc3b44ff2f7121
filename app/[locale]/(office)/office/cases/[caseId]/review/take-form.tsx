import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { takeReviewAction } from "./actions.ts";

/** Taking a review that waits, by anyone but the one who decided the outcome. */
export async function TakeReviewForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "asks" });
  return (
    <CaseForm {...props} id="take-review" action={takeReviewAction} submit={t("take.submit")}>
      <p>{t("take.text")}</p>
    </CaseForm>
  );
}
