import { CaseSection } from "#components/cases/case-section.tsx";
import type { Words } from "#components/cases/words.ts";
import { OfficeLedger } from "#components/consent/office-ledger.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import { findDisclosures } from "#lib/disclosures/queries.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { StepProps } from "./case-form.tsx";

type Props = StepProps & { actor: Actor; words: Words; deadlines: DeadlineTranslator };

/** What of this case may be shown and to whom, and what has gone out: the office decides nothing against it. */
export async function ConsentSection({ locale, facts, actor, words, deadlines }: Props) {
  const [ledger, t] = await Promise.all([findDisclosures(actor, facts.id), getTranslations({ locale, namespace: "consent" })]);
  return (
    <CaseSection title={t("office.title")}>
      <OfficeLedger {...ledger} words={t} names={words} deadlines={deadlines} />
    </CaseSection>
  );
}
