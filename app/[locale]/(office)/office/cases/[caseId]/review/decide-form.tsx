import { MessageToComplainant } from "#components/cases/message-to-complainant.tsx";
import { ActionSelect, ActionTextArea } from "#components/ui/action-fields.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { ReviewedEnd } from "#lib/outcome-reviews/decision.ts";
import { REVIEWED_OUTCOMES } from "#lib/outcome-reviews/schema.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { decideReviewAction } from "./actions.ts";

type Props = StepProps & { end: ReviewedEnd };

/** The end of a review: what it found, another outcome where there is one, and what the complainant is told. */
export async function DecideReviewForm({ end, ...props }: Props) {
  const [t, cases] = await Promise.all([
    getTranslations({ locale: props.locale, namespace: "asks" }),
    getTranslations({ locale: props.locale, namespace: "cases" }),
  ]);
  return (
    <CaseForm {...props} id="decide-review" action={decideReviewAction} drawer={t("decide.title")} submit={t("decide.submit")}>
      <ActionSelect
        name="finding"
        label={t("decide.finding")}
        placeholder={t("decide.choose")}
        options={[
          { value: "confirmed", label: t("decide.confirmed") },
          { value: "changed", label: t(end === "declined" ? "decide.changedDeclined" : "decide.changedClosed") },
        ]}
      />
      {end === "closed" && (
        <ActionSelect
          name="outcome"
          label={t("decide.outcome")}
          hint={t("decide.outcomeHint")}
          placeholder={t("decide.outcomeNone")}
          options={REVIEWED_OUTCOMES.map((code) => ({ value: code, label: cases(`outcomes.${code}`) }))}
        />
      )}
      <ActionTextArea name="conclusion" label={t("decide.conclusion")} hint={t("decide.conclusionHint")} rows={5} maxLength={10_000} />
      <MessageToComplainant name="message" language={props.facts.language} words={cases} />
    </CaseForm>
  );
}
