import { randomUUID } from "node:crypto";
import { LetterFields } from "#components/tracking/letter-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { answerRequestAction, writeMessageAction } from "./actions.ts";

/** The store does not answer: what was just typed, a message or answers, comes back in its form, to be sent again. */
export async function UnsentPage({ locale, typed: form }: { locale: Locale; typed: Record<string, string> | null }) {
  const [t, follow] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "follow" }),
  ]);
  const text = form?.text;
  const typed = text ?? form?.requestId;
  return (
    <Room locale={locale} path="/track/case">
      <QuestionHeading>{t(typed ? "notSaved.title" : "notSaved.openTitle")}</QuestionHeading>
      <p>{t(typed ? "notSaved.text" : "notSaved.open")}</p>
      {form?.requestId && (
        <PlainForm action={answerRequestAction} locale={locale}>
          {Object.entries(form).map(([name, value]) =>
            name.startsWith("answer.") ? (
              <TextArea key={name} name={name} label={follow("questions.number", { number: name.slice(7) })} defaultValue={value} />
            ) : (
              name !== "locale" && <HiddenField key={name} name={name} value={value} />
            ),
          )}
          <Button>{follow("questions.send")}</Button>
        </PlainForm>
      )}
      {text && (
        <PlainForm action={writeMessageAction} locale={locale}>
          <LetterFields locale={locale} messageId={form.messageId ?? randomUUID()} text={text} />
          <Button>{t("thread.send")}</Button>
        </PlainForm>
      )}
    </Room>
  );
}
