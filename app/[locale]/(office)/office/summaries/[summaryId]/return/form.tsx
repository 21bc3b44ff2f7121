import { ActionTextArea } from "#components/ui/action-fields.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { SummaryStepForm, type SummaryStepProps } from "../summary-step-form.tsx";
import { returnSummaryAction } from "./actions.ts";

/** A second person sends the summary back and says why. */
export async function ReturnForm(props: SummaryStepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "summaries" });
  return (
    <SummaryStepForm {...props} id="return" action={returnSummaryAction} drawer={t("return.title")} submit={t("return.button")} quiet>
      <ActionTextArea name="reason" label={t("return.reason")} hint={t("return.hint")} rows={4} maxLength={10_000} />
    </SummaryStepForm>
  );
}
