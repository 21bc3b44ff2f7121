import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { type Answers, isJoiner } from "#lib/intake/telling.ts";
import { goOnAloneAction } from "../join/actions.ts";
import { PlainForm } from "../plain-form.tsx";

/** Says to whoever joins a group complaint that they do, and offers the way to one of their own. */
export async function JoiningNote({ locale, answers }: { locale: Locale; answers: Answers }) {
  if (!isJoiner(answers)) return null;
  const t = await getTranslations({ locale, namespace: "joining" });
  return (
    <Notice tone="info" title={t("note.title")}>
      <p>{t("note.text")}</p>
      <PlainForm action={goOnAloneAction} locale={locale}>
        <Button variant="link">{t("ownInstead")}</Button>
      </PlainForm>
    </Notice>
  );
}
