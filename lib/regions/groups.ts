import type { REGION_GROUPS } from "#lib/review/schema.ts";
import type { RegionCode } from "./regions.ts";

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
