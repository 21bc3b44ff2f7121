import { ActionSelect } from "#components/ui/action-fields.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { assignCaseAction } from "./actions.ts";

type Props = StepProps & { officers: readonly { id: string; name: string }[] };

/** A supervisor gives a case to an officer, also away from another one. */
export async function AssignForm({ officers, ...props }: Props) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  const others = officers.filter(({ id }) => id !== props.facts.officerId);
  return (
    <CaseForm {...props} id="assign" action={assignCaseAction} drawer={t("steps.assign.title")} submit={t("steps.assign.submit")}>
      <ActionSelect
        name="officerId"
        label={t("facts.officer")}
        placeholder={t("steps.assign.choose")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </CaseForm>
  );
}
