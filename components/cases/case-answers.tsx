import { KeyValue } from "#components/ui/key-value.tsx";
import type { CaseFacts } from "#lib/cases/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Words } from "./words.ts";

type Props = { locale: Locale; facts: CaseFacts; consents: readonly string[]; words: Words };

/** What a person chose from lists, and what they agreed to have shown: the office decides nothing against it. */
export async function CaseAnswers({ locale, facts, consents, words }: Props) {
  const [rights, detention] = await Promise.all([
    getTranslations({ locale, namespace: "rights" }),
    getTranslations({ locale, namespace: "detention" }),
  ]);
  const row = (name: string, value: string) => ({ term: words(`answers.${name}`), value });
  return (
    <KeyValue
      items={[
        row("aboutWhom", words(`answers.whom.${facts.aboutWhom}`)),
        row("held", detention(facts.heldIn)),
        ...(facts.rights.length > 0 ? [row("rights", facts.rights.map((right) => rights(`${right}.name`)).join(", "))] : []),
        ...(facts.inDanger ? [row("inDanger", words("answers.yes"))] : []),
        row("reprisal", words(`answers.reprisals.${facts.reprisal}`)),
        row("consents", consents.map((code) => words(`answers.disclosures.${code}`)).join(", ") || words("answers.nothing")),
      ]}
    />
  );
}
