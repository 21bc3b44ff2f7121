import { MessageToComplainant } from "#components/cases/message-to-complainant.tsx";
import { ActionSelect, ActionTextArea } from "#components/ui/action-fields.tsx";
import { OUTCOMES } from "#lib/cases/schema.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { closeCaseAction } from "./actions.ts";

/** The end of our work on an accepted case: its outcome, what was found, and what the complainant is told. */
export async function CloseForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  return (
    <CaseForm {...props} id="close" action={closeCaseAction} drawer={t("steps.close.title")} submit={t("steps.close.submit")}>
      <ActionSelect
        name="outcome"
        label={t("steps.close.outcome")}
        placeholder={t("steps.close.choose")}
        options={OUTCOMES.map((code) => ({ value: code, label: t(`outcomes.${code}`) }))}
      />
      <ActionTextArea
        name="conclusion"
        label={t("steps.close.conclusion")}
        hint={t("steps.close.conclusionHint")}
        rows={5}
        maxLength={10_000}
      />
      <MessageToComplainant name="message" language={props.facts.language} words={t} />
    </CaseForm>
  );
}
