import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { takeCaseAction } from "./actions.ts";

/** An officer takes a case that nobody has. */
export async function TakeForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  return (
    <CaseForm {...props} id="take" action={takeCaseAction} submit={t("steps.take.submit")}>
      <p>{t("steps.take.text")}</p>
    </CaseForm>
  );
}
