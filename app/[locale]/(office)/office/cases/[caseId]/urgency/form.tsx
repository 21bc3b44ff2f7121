import { ActionSelect } from "#components/ui/action-fields.tsx";
import { URGENCIES } from "#lib/cases/schema.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { setUrgencyAction } from "./actions.ts";

/** How soon somebody has to look at a case. */
export async function UrgencyForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  return (
    <CaseForm {...props} id="urgency" action={setUrgencyAction} drawer={t("steps.urgency.title")} submit={t("steps.urgency.submit")}>
      <ActionSelect
        name="urgency"
        label={t("facts.urgency")}
        options={URGENCIES.map((code) => ({ value: code, label: t(`urgencies.${code}`) }))}
        defaultValue={props.facts.urgency}
      />
    </CaseForm>
  );
}
