import { getTranslations } from "#lib/i18n/translations.ts";
import { SummaryStepForm, type SummaryStepProps } from "../summary-step-form.tsx";
import { approveSummaryAction } from "./actions.ts";

/** A second person lets the summary out of the house. */
export async function ApproveForm(props: SummaryStepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "summaries" });
  return (
    <SummaryStepForm {...props} id="approve" action={approveSummaryAction} submit={t("approve.button")}>
      <p>{t("approve.text")}</p>
    </SummaryStepForm>
  );
}
