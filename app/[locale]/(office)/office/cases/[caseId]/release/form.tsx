import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { releaseFromHoldAction } from "./actions.ts";

/** A supervisor puts a held case into the queue. */
export async function ReleaseForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "held" });
  return (
    <CaseForm {...props} id="release" action={releaseFromHoldAction} submit={t("release")}>
      <p>{t("why")}</p>
    </CaseForm>
  );
}
