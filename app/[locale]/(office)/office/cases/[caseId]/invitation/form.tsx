import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { closeInvitationAction } from "./actions.ts";

/** Closes a group complaint for others, when its link went where it should not have gone. */
export async function CloseInvitationForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "consent" });
  return (
    <CaseForm
      {...props}
      id="invitation"
      action={closeInvitationAction}
      drawer={t("invitation.close")}
      submit={t("invitation.button")}
      quiet
    >
      <p>{t("invitation.text")}</p>
    </CaseForm>
  );
}
