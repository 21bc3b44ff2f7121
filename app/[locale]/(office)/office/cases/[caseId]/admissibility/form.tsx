import { MessageToComplainant } from "#components/cases/message-to-complainant.tsx";
import { ActionRadios, ActionTextArea } from "#components/ui/action-fields.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Ground } from "#lib/admissibility/queries.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { decideAdmissibilityAction } from "./actions.ts";

type Props = StepProps & { finding: Ground["finding"]; grounds: readonly Ground[] };

/**
 * The decision whether we take a case up. One form for each finding with the grounds of that finding only,
 * so that no ground can be chosen that the law does not give for it.
 */
export async function AdmissibilityForm({ finding, grounds, ...props }: Props) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  const fitting = grounds.filter((ground) => ground.finding === finding);
  const title = t(`steps.${finding}.title`);
  return (
    <CaseForm {...props} id={finding} action={decideAdmissibilityAction} drawer={title} submit={t(`steps.${finding}.submit`)}>
      <HiddenField name="finding" value={finding} />
      {/* Sources are addresses without a space: they may break anywhere, or narrow screens would scroll sideways. */}
      <div className="wrap-anywhere">
        <ActionRadios
          name="ground"
          legend={t("steps.ground")}
          hint={t("steps.groundHint")}
          options={fitting.map(({ key, text, source }) => ({ value: key, label: text, hint: source }))}
        />
      </div>
      <ActionTextArea name="reason" label={t("steps.reason")} hint={t("steps.reasonHint")} rows={4} maxLength={10_000} />
      <MessageToComplainant name="message" language={props.facts.language} words={t} />
    </CaseForm>
  );
}
