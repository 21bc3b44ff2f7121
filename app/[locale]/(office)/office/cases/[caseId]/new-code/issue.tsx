import { IssueForm } from "#components/code-replacements/issue-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../../../form-labels.ts";
import type { StepProps } from "../case-form.tsx";
import { issueCodeAction } from "./actions.ts";

/** Makes the code and shows it once. It stays in its place on the page also when nothing can be given out: its answer is drawn there. */
export async function IssueCode({ locale, facts, replacementId }: StepProps & { replacementId: string | undefined }) {
  const [t, sheet] = await Promise.all([
    getTranslations({ locale, namespace: "new-code" }),
    getTranslations({ locale: isLocale(facts.language) ? facts.language : locale, namespace: "new-code" }),
  ]);
  return (
    <IssueForm
      action={issueCodeAction}
      labels={await formLabels(locale)}
      submit={t("issue.submit")}
      card={{
        language: facts.language,
        title: sheet("card.title"),
        number: { term: sheet("card.number"), value: facts.number },
        code: sheet("card.code"),
        notes: [sheet("card.keep"), sheet("card.dead"), sheet("card.coupon")],
        once: t("card.once"),
      }}
    >
      {replacementId && (
        <>
          <HiddenField name="locale" value={locale} />
          <HiddenField name="replacementId" value={replacementId} />
          <p>{t("issue.text")}</p>
        </>
      )}
    </IssueForm>
  );
}
