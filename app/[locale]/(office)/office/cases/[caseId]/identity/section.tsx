import { CaseSection } from "#components/cases/case-section.tsx";
import { IdentityCard } from "#components/cases/identity-card.tsx";
import type { Words } from "#components/cases/words.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { findOpenedIdentity } from "#lib/identity/queries.ts";
import type { StepProps } from "../case-form.tsx";
import { IdentityForm } from "./form.tsx";

type Props = StepProps & { actor: Actor; words: Words; notProvided: string };

/** Who the complainant is: closed, until somebody gives a reason; then readable to that person for some minutes. */
export async function IdentitySection({ locale, facts, actor, words, notProvided }: Props) {
  const opened = await findOpenedIdentity(actor, facts.id);
  return (
    <CaseSection title={words("file.identity")}>
      {opened ? (
        <IdentityCard opened={opened} now={new Date()} words={words} notProvided={notProvided} />
      ) : (
        <>
          <p>{words(`identity.mode.${facts.identityMode}`)}</p>
          <IdentityForm locale={locale} facts={facts} />
        </>
      )}
    </CaseSection>
  );
}
