import { CaseSection } from "#components/cases/case-section.tsx";
import { MessageToComplainant } from "#components/cases/message-to-complainant.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseForm, type StepProps } from "../case-form.tsx";
import { answerErasureAction } from "./actions.ts";

/** A wish for erasure that waits, and the form to answer it for those who do not work on the case. */
export async function ErasureSection({ actor, ...props }: StepProps & { actor: Actor }) {
  const { erasureAskedOn, officerId, language } = props.facts;
  if (!erasureAskedOn) return null;
  const [t, cases, deadlines] = await Promise.all([
    getTranslations({ locale: props.locale, namespace: "asks" }),
    getTranslations({ locale: props.locale, namespace: "cases" }),
    getTranslations({ locale: props.locale, namespace: "deadlines" }),
  ]);
  return (
    <CaseSection title={t("erasure.title")}>
      <p>{t("erasure.asked", { day: dayInWords(erasureAskedOn, deadlines) })}</p>
      {may(actor, "erasure.answer", { authorId: officerId ?? "" }) && (
        <CaseForm {...props} id="erasure" action={answerErasureAction} drawer={t("erasure.drawer")} submit={t("erasure.submit")}>
          <p>{t("erasure.hint")}</p>
          <MessageToComplainant name="message" language={language} words={cases} />
        </CaseForm>
      )}
    </CaseSection>
  );
}
