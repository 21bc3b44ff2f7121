import type { RegionCode } from "#lib/regions/regions.ts";
import type { REGION_GROUPS } from "#lib/review/schema.ts";

// The codes are the reviewers' own, so that their door needs nothing of ours; here they stand for those who write summaries.
export { REGION_GROUPS, SUMMARY_KINDS, SUMMARY_OUTCOMES } from "#lib/review/schema.ts";

export type RegionGroup = (typeof REGION_GROUPS)[number];

const GROUP_OF: Record<RegionCode, RegionGroup> = {
  "KZ-10": "east",
  "KZ-11": "north",
  "KZ-15": "west",
  "KZ-19": "south",
  "KZ-23": "west",
  "KZ-27": "west",
  "KZ-31": "south",
  "KZ-33": "south",
  "KZ-35": "centre",
  "KZ-39": "north",
  "KZ-43": "south",
  "KZ-47": "west",
  "KZ-55": "north",
  "KZ-59": "north",
  "KZ-61": "south",
  "KZ-62": "centre",
  "KZ-63": "east",
  "KZ-71": "cities",
  "KZ-75": "cities",
  "KZ-79": "cities",
};

/** The part of the country a region lies in; the three cities of republican significance are a part of their own. */
export function regionGroupOf(region: RegionCode): RegionGroup {
  return GROUP_OF[region];
}

/** The quarter of a day: `2026-11-23` gives `2026-Q4`. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The quarter of a day and those before it, newest first, for a list to choose from. */
export function recentQuarters(day: string, count: number): string[] {
  const latest = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: count }, (_, back) => `${Math.floor((latest - back) / 4)}-Q${((latest - back) % 4) + 1}`);
}

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
