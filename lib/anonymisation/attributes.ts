import { quarterOf } from "#lib/deadlines/quarters.ts";
import { regionGroupOf } from "#lib/regions/groups.ts";
import type { RegionCode } from "#lib/regions/regions.ts";

// The codes are the reviewers' own, so that their door needs nothing of ours; here they stand for those who write summaries.
export { REGION_GROUPS, SUMMARY_KINDS, SUMMARY_OUTCOMES } from "#lib/review/schema.ts";

/** The coded facts of a case that attributes are made from. */
export type CaseFactsForSummary<Kind extends string, Body extends string, Outcome extends string> = {
  kind: Kind;
  regionCode: RegionCode;
  bodyKind: Body;
  receivedOn: string;
  outcome?: Outcome | null;
};

/**
 * Proposes a summary's coded attributes: the case's own, made coarser (region to part of the country, day to quarter).
 * The officer may coarsen further; a gate over all cases (k-anonymity) is the next step and takes the same attributes.
 */
export function proposeAttributes<Kind extends string, Body extends string, Outcome extends string>(
  facts: CaseFactsForSummary<Kind, Body, Outcome>,
) {
  return {
    kind: facts.kind,
    regionGroup: regionGroupOf(facts.regionCode),
    bodyKind: facts.bodyKind,
    quarter: quarterOf(facts.receivedOn),
    outcome: facts.outcome ?? undefined,
  };
}
