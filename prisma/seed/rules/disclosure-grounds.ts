import type { BodyKind } from "#lib/bodies/kinds.ts";
import type { Confidence } from "#lib/deadlines/schema.ts";
import type { Disclosure } from "#lib/intake/choices.ts";
import { SOURCES } from "./sources.ts";

/**
 * A row of `rules.disclosure_ground`. The text is what the person reads beside a disclosure that they were not asked about.
 * A row is never changed, only followed by a next version, because records of disclosures cite code and version.
 */
export type DisclosureGround = {
  code: string;
  version: number;
  disclosure: Disclosure;
  bodyKind: BodyKind;
  validFrom: string;
  validTo: string | null;
  source: string;
  confidence: Confidence;
  textKk: string;
  textRu: string;
  textEn: string;
};

/**
 * Where the law, and not the person, lets something go out. There is one, and people are told of it before they send. None covers
 * the experts: facts of private life need the person's consent (complaint rules of 2025), and statistics were never named by a law we know.
 */
export const DISCLOSURE_GROUNDS: readonly DisclosureGround[] = [
  {
    code: "torture_to_prosecutor",
    version: 1,
    disclosure: "other_body",
    bodyKind: "prosecutor",
    validFrom: "2023-01-01",
    validTo: null,
    source: SOURCES.commissionerOnTorture,
    confidence: "M",
    textKk: "Азаптаудың белгісі болса, оны бірден прокурорға жеткізуге міндеттіміз: мұндай істі тек прокуратура тергейді.",
    textRu: "Признаки пыток мы обязаны сразу передать прокурору: такие дела расследует только прокуратура.",
    textEn: "We have to tell the prosecutor of signs of torture at once: only the prosecutor’s office investigates such cases.",
  },
];
