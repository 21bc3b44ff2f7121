import { ActionTextArea } from "#components/ui/action-fields.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { OPEN_MINUTES } from "#lib/identity/commands.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { openIdentityAction } from "./actions.ts";

/** Reading who somebody is: an act with a reason, for some minutes, in the log. */
export async function IdentityForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  return (
    <CaseForm
      {...props}
      id="identity"
      action={openIdentityAction}
      drawer={t("steps.identity.title")}
      submit={t("steps.identity.submit")}
      quiet
    >
      <ActionTextArea
        name="reason"
        label={t("steps.identity.reason")}
        hint={t("steps.identity.hint", { minutes: OPEN_MINUTES })}
        rows={2}
        maxLength={10_000}
      />
    </CaseForm>
  );
}
