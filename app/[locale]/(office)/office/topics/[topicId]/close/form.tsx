import { FormDrawer } from "#components/cases/form-drawer.tsx";
import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { TopicFile } from "#lib/topics/queries.ts";
import { formLabels } from "../../../../form-labels.ts";
import { closeTopicAction } from "./actions.ts";

/** Closing before the last day; it says that nobody can answer afterwards, and that it cannot be taken back. */
export async function CloseTopicForm({ locale, topic }: { locale: Locale; topic: TopicFile }) {
  const t = await getTranslations({ locale, namespace: "topics" });
  return (
    <ActionForm action={closeTopicAction} labels={await formLabels(locale)} id="close">
      <HiddenField name="locale" value={locale} />
      <HiddenField name="topicId" value={topic.id} />
      <HiddenField name="version" value={String(topic.version)} />
      <FormDrawer summary={t("close.title")}>
        <p>{t("close.text")}</p>
        <SubmitButton variant="secondary">{t("close.submit")}</SubmitButton>
      </FormDrawer>
    </ActionForm>
  );
}
