import { ActionTextArea } from "#components/ui/action-fields.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { OPEN_MINUTES } from "#lib/evidence/commands.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { openEvidenceAction } from "./actions.ts";

/** Asking for the original of a file: an act with a reason, for some minutes, in the log. */
export async function EvidenceForm({ evidenceId, ...props }: StepProps & { evidenceId: string }) {
  const t = await getTranslations({ locale: props.locale, namespace: "evidence" });
  return (
    <CaseForm
      {...props}
      id={`evidence-${evidenceId}`}
      action={openEvidenceAction}
      drawer={t("original.ask")}
      submit={t("original.submit")}
      quiet
    >
      <HiddenField name="evidenceId" value={evidenceId} />
      <ActionTextArea
        name="reason"
        label={t("original.reason")}
        hint={t("original.hint", { minutes: OPEN_MINUTES })}
        rows={2}
        maxLength={10_000}
      />
    </CaseForm>
  );
}
