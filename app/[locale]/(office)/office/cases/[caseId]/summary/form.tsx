import { attributeChoices } from "#components/summaries/attribute-choices.ts";
import { ActionField, ActionSelect, ActionTextArea, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { type SummaryDocument, TEXT_LIMIT, TITLE_LIMIT } from "#lib/anonymisation/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../../../form-labels.ts";
import { writeSummaryAction } from "./actions.ts";

type Props = { locale: Locale; caseId: string; receivedOn: string; beginning: Partial<SummaryDocument> };

/** English first and required, because the experts read English; below, the coarse facts that go with the text. */
export async function SummaryForm({ locale, caseId, receivedOn, beginning }: Props) {
  const [t, names, bodies, labels] = await Promise.all([
    getTranslations({ locale, namespace: "summaries" }),
    getTranslations({ locale, namespace: "anonymisation" }),
    getTranslations({ locale, namespace: "bodies" }),
    formLabels(locale),
  ]);
  const choices = attributeChoices({ names, bodies, receivedOn });
  const text = (name: "textEn" | "textRu" | "textKk", lang: Locale, hint: string) => (
    <ActionTextArea
      name={name}
      label={names(`fields.${name}`)}
      hint={hint}
      lang={lang}
      rows={name === "textEn" ? 12 : 7}
      maxLength={TEXT_LIMIT}
      spellCheck
      defaultValue={beginning[name]}
    />
  );
  return (
    <ActionForm action={writeSummaryAction} labels={labels}>
      <HiddenField name="locale" value={locale} />
      <HiddenField name="caseId" value={caseId} />
      <ActionField
        name="title"
        label={names("fields.title")}
        hint={t("write.titleHint")}
        lang="en"
        maxLength={TITLE_LIMIT}
        defaultValue={beginning.title}
      />
      {text("textEn", "en", t("write.textHint"))}
      {text("textKk", "kk", t("write.optional"))}
      {text("textRu", "ru", t("write.optional"))}
      <h2>{t("write.attributes")}</h2>
      <p className="text-soft">{t("write.attributesHint")}</p>
      {choices.map(({ name, options }) => (
        <ActionSelect
          key={name}
          name={name}
          label={names(`fields.${name}`)}
          options={options}
          placeholder={name === "outcome" ? t("write.noOutcome") : undefined}
          defaultValue={beginning[name]}
        />
      ))}
      <SubmitButton>{t("write.submit")}</SubmitButton>
    </ActionForm>
  );
}
