import { AnswerNow } from "#components/consent/answer-now.tsx";
import { Button } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Answer } from "#lib/consent/ledger.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Disclosure } from "#lib/intake/choices.ts";
import { PlainForm } from "../../../plain-form.tsx";
import { changeAnswerAction } from "./actions.ts";

type Props = { locale: Locale; disclosure: Disclosure; answers: readonly Answer[] };

/** One disclosure: what it is, what the answer is now, and the one button that changes it. */
export async function DisclosureItem({ locale, disclosure, answers }: Props) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "consent" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const name = t(`disclosures.${disclosure}.name`);
  const given = answers.at(-1)?.given ?? false;
  return (
    <section className="flow-tight border-t border-line pt-4">
      <h2 className="text-lg">{name}</h2>
      <p className="text-soft">{t(`disclosures.${disclosure}.hint`)}</p>
      <AnswerNow answers={answers} words={t} deadlines={deadlines} />
      <PlainForm action={changeAnswerAction} locale={locale}>
        <HiddenField name="disclosure" value={disclosure} />
        <HiddenField name="given" value={given ? "no" : "yes"} />
        <Button variant="secondary">
          {t(given ? "ledger.revoke" : "ledger.agree")}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </PlainForm>
    </section>
  );
}
