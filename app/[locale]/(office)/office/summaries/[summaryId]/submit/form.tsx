import { getTranslations } from "#lib/i18n/translations.ts";
import { SummaryStepForm, type SummaryStepProps } from "../summary-step-form.tsx";
import { submitSummaryAction } from "./actions.ts";

/** The author hands the summary to a second person. */
export async function SubmitForm(props: SummaryStepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "summaries" });
  return (
    <SummaryStepForm {...props} id="submit" action={submitSummaryAction} submit={t("submit.button")}>
      <p>{t("submit.text")}</p>
    </SummaryStepForm>
  );
}
