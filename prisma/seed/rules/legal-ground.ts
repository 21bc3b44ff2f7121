import type { Confidence } from "#lib/deadlines/schema.ts";

/**
 * A row of `rules.legal_ground`. The texts go to the person: what it means, and what else can help. A row is never changed,
 * only followed by a next version, because decisions cite code and version.
 */
export type LegalGround = {
  code: string;
  version: number;
  finding: "accept" | "decline";
  validFrom: string;
  /** The last day in force; null while no end is known. */
  validTo: string | null;
  source: string;
  confidence: Confidence;
  textKk: string;
  textRu: string;
  textEn: string;
};
