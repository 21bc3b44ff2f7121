import { HiddenField } from "#components/ui/hidden-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type LetterFieldsProps = {
  locale: Locale;
  /** Belongs to this one form, so that sending it twice makes one message. */
  messageId: string;
  text?: string;
  error?: string;
};

/** A message to the office. */
export async function LetterFields({ locale, messageId, text, error }: LetterFieldsProps) {
  const t = await getTranslations({ locale, namespace: "track" });
  return (
    <>
      <HiddenField name="messageId" value={messageId} />
      <TextArea name="text" label={t("thread.write")} hint={t("thread.writeHint")} spellCheck={false} defaultValue={text} error={error} />
    </>
  );
}
