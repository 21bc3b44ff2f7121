import { randomUUID } from "node:crypto";
import { ActionField, ActionTextArea } from "#components/ui/action-fields.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { askForInformationAction } from "./actions.ts";

/** Numbered questions to the complainant, by a day. The request's id is made with the form, so that a double click asks once. */
export async function AskForm(props: StepProps) {
  const t = await getTranslations({ locale: props.locale, namespace: "asks" });
  const { language } = props.facts;
  return (
    <CaseForm {...props} id="ask" action={askForInformationAction} drawer={t("ask.title")} submit={t("ask.submit")}>
      <HiddenField name="requestId" value={randomUUID()} />
      <ActionTextArea
        name="questions"
        label={t("ask.questions")}
        hint={t("ask.questionsHint", { language })}
        rows={5}
        lang={language}
        spellCheck
      />
      <ActionField name="dueOn" label={t("ask.dueOn")} hint={t("ask.dueHint")} width="half" />
    </CaseForm>
  );
}
