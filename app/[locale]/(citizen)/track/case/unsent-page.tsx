import { randomUUID } from "node:crypto";
import { LetterFields } from "#components/tracking/letter-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { writeMessageAction } from "./actions.ts";

/** The store does not answer: a message just typed comes back in its form, to be sent again. */
export async function UnsentPage({ locale, letter }: { locale: Locale; letter: Record<string, string> | null }) {
  const t = await getTranslations({ locale, namespace: "track" });
  const typed = letter?.text;
  return (
    <Room locale={locale} path="/track/case">
      <QuestionHeading>{t(typed ? "notSaved.title" : "notSaved.openTitle")}</QuestionHeading>
      <p>{t(typed ? "notSaved.text" : "notSaved.open")}</p>
      {typed && (
        <PlainForm action={writeMessageAction} locale={locale}>
          <LetterFields locale={locale} messageId={letter.messageId ?? randomUUID()} text={typed} />
          <Button>{t("thread.send")}</Button>
        </PlainForm>
      )}
    </Room>
  );
}
