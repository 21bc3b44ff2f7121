import { ActionTextArea } from "#components/ui/action-fields.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { askForCodeAction } from "./actions.ts";

/** Asks for a new code and says how the person was recognised. */
export async function AskForCodeForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "new-code" });
  return (
    <CaseForm {...props} id="ask" action={askForCodeAction} submit={t("ask.submit")}>
      <ActionTextArea name="reason" label={t("ask.reason")} hint={t("ask.hint")} rows={3} maxLength={10_000} />
    </CaseForm>
  );
}
