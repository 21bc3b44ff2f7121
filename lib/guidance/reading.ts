import type { LegalPeriod } from "#lib/deadlines/schema.ts";
import type { Hotline } from "#lib/intake/queries.ts";
import type { Section } from "./pages.ts";
import type { Provision } from "./queries.ts";

/** What an article quotes from the rules, as they stand today in one language. */
export type Rules = { provisions: ReadonlyMap<string, Provision>; periods: readonly LegalPeriod[]; hotlines: readonly Hotline[] };

/** The rules that one section quotes. `lacking` is true when there is one that cannot be shown now. */
export function rulesOf(section: Section, rules: Rules) {
  const provisions = (section.provisions ?? []).flatMap((code) => rules.provisions.get(code) ?? []);
  const periods = (section.periods ?? []).flatMap((code) => rules.periods.find((period) => period.code === code) ?? []);
  const lines = rules.hotlines.filter(({ topics }) => section.lines !== undefined && topics.includes(section.lines));
  const asked = (section.provisions?.length ?? 0) + (section.periods?.length ?? 0);
  return { provisions, periods, lines, lacking: provisions.length + periods.length < asked };
}
