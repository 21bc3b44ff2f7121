import { ActionField, ActionTextArea, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { today } from "#lib/deadlines/today.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { inFigures, TEXT_LIMIT, TITLE_LIMIT } from "#lib/topics/schema.ts";
import { formLabels } from "../../../form-labels.ts";
import { openTopicAction } from "./actions.ts";

/** The days first, then each language as one block, Kazakh first. */
export async function OpenTopicForm({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "topics" });
  return (
    <ActionForm action={openTopicAction} labels={await formLabels(locale)}>
      <HiddenField name="locale" value={locale} />
      <ActionField name="opensOn" label={t("new.opensOn")} hint={t("new.dayHint")} defaultValue={inFigures(today().toString())} />
      <ActionField name="closesOn" label={t("new.closesOn")} hint={t("new.closesHint")} />
      {LOCALES.map((language) => (
        <LanguageFields key={language} locale={locale} language={language} />
      ))}
      <SubmitButton>{t("new.submit")}</SubmitButton>
    </ActionForm>
  );
}

const SUFFIX = { kk: "Kk", ru: "Ru", en: "En" } as const;

async function LanguageFields({ locale, language }: { locale: Locale; language: Locale }) {
  const t = await getTranslations({ locale, namespace: "topics" });
  const inLanguage = t(`new.languages.${language}`);
  return (
    <>
      <h2>{inLanguage}</h2>
      <ActionField
        name={`title${SUFFIX[language]}`}
        label={t("new.titleIn", { language: inLanguage })}
        lang={language}
        maxLength={TITLE_LIMIT}
      />
      <ActionTextArea
        name={`text${SUFFIX[language]}`}
        label={t("new.textIn", { language: inLanguage })}
        lang={language}
        rows={8}
        maxLength={TEXT_LIMIT}
        spellCheck
      />
      <ActionTextArea
        name={`questions${SUFFIX[language]}`}
        label={t("new.questionsIn", { language: inLanguage })}
        hint={t("new.questionsHint")}
        lang={language}
        rows={3}
        spellCheck
      />
    </>
  );
}
