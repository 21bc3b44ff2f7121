import { DISCLOSURES, type Disclosure, type IdentityMode } from "#lib/intake/choices.ts";

/** One answer to one disclosure. `on` is a day such as `2026-11-23`; `wording` names the text that was shown, as name/version. */
export type Answer = { disclosure: Disclosure; given: boolean; wording: string; on: string };

/** The wording of the page on which people change their answers. A change of its sense is a new number. */
export const LEDGER_WORDING = "ledger/1";

/**
 * The newest answer to a disclosure, or null where there was none.
 * @param answers all of one case, those to one disclosure in the order in which they were given
 */
export function newestAnswer<Given extends Pick<Answer, "disclosure">>(answers: readonly Given[], disclosure: Disclosure): Given | null {
  return answers.findLast((answer) => answer.disclosure === disclosure) ?? null;
}

/** Whether a disclosure is agreed to now. No answer is no; the newest counts and nothing else. */
export function isAgreed(answers: readonly Pick<Answer, "disclosure" | "given">[], disclosure: Disclosure): boolean {
  return newestAnswer(answers, disclosure)?.given ?? false;
}

/**
 * The disclosures that can come up in a case: nobody is asked to agree to what cannot happen. A name that nobody may tell is
 * told to nobody, and an opinion is about no body. What was agreed to once stays on the list, so that it can be taken back.
 */
export function disclosuresIn(
  { kind, identityMode }: { kind: string; identityMode: IdentityMode },
  answers: readonly Pick<Answer, "disclosure" | "given">[],
): readonly Disclosure[] {
  const possible: Record<Disclosure, boolean> = {
    body_facts: kind !== "opinion",
    body_name: kind !== "opinion" && identityMode === "named",
    other_body: kind !== "opinion",
    experts: true,
    statistics: true,
  };
  return DISCLOSURES.filter((disclosure) => possible[disclosure] || isAgreed(answers, disclosure));
}
