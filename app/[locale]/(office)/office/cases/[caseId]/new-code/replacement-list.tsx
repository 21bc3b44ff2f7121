import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Replacement } from "#lib/code-replacements/queries.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../../../form-labels.ts";
import { confirmCodeAction } from "./actions.ts";

type Props = { locale: Locale; replacements: readonly Replacement[]; confidential: boolean; deadlines: DeadlineTranslator };

/** What was asked for, with the reason, and a second person's button where one is needed. */
export async function ReplacementList({ locale, replacements, confidential, deadlines }: Props) {
  const [t, labels] = await Promise.all([getTranslations({ locale, namespace: "new-code" }), formLabels(locale)]);
  return (
    <ul className="flow">
      {replacements.map(({ id, askedBy, askedOn, reason, confirmedBy, issuedOn, offers }) => (
        <li key={id} className="flow-tight border-l-2 border-line pl-4">
          <p className="text-soft">{t("asked", { name: askedBy, day: dayInWords(askedOn, deadlines) })}</p>
          <p lang="" className="whitespace-pre-wrap">
            {reason}
          </p>
          {confirmedBy && <p>{t("confirmed", { name: confirmedBy })}</p>}
          {issuedOn && <p>{t("issued", { day: dayInWords(issuedOn, deadlines) })}</p>}
          {confidential && !confirmedBy && !issuedOn && !offers.confirm && <p>{t("waits")}</p>}
          {offers.confirm && (
            <ActionForm action={confirmCodeAction} labels={labels} id={`confirm-${id}`}>
              <HiddenField name="locale" value={locale} />
              <HiddenField name="replacementId" value={id} />
              <p>{t("confirm.text")}</p>
              <SubmitButton>{t("confirm.submit")}</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
