import type { BodyKind } from "#lib/bodies/kinds.ts";
import type { Confidence } from "#lib/deadlines/schema.ts";
import type { RegionCode } from "#lib/regions/regions.ts";

/** A row of `rules.body`. The names are the official ones, without "of the Republic of Kazakhstan", which all of them have. */
export type BodyRow = {
  code: string;
  version: number;
  kind: BodyKind;
  regionCode: RegionCode | null;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  /** Abbreviations and former names people know it by, separated by commas. */
  aliases: string;
  validFrom: string;
  /** The last day on which it exists; null while no end is known. */
  validTo: string | null;
  source: string;
  confidence: Confidence;
};

/**
 * Since when the register speaks. On that day the country got its 20 regions of today and most ministries their names; a body
 * without a later day of its own may well be older.
 */
export const REGISTER_BEGINS = "2022-06-08";
