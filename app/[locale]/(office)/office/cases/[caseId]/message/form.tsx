import { randomUUID } from "node:crypto";
import { MessageToComplainant } from "#components/cases/message-to-complainant.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { writeMessageAction } from "./actions.ts";

/** A message into the thread. Its id is made with the form, so that a double click sends it once. */
export async function MessageForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "cases" });
  return (
    <CaseForm {...props} id="message" action={writeMessageAction} drawer={t("steps.message.title")} submit={t("steps.message.submit")}>
      <HiddenField name="messageId" value={randomUUID()} />
      <MessageToComplainant name="text" language={props.facts.language} words={t} />
    </CaseForm>
  );
}
