import type { LegalPeriod } from "#lib/deadlines/schema.ts";
import { SOURCES } from "./sources.ts";

/**
 * Periods in working days. Where an act enters into force some days after its publication and that day is not confirmed,
 * `validFrom` is the date the act itself bears or was registered; it decides nothing for cases of this platform.
 */
export const LEGAL_PERIODS: readonly LegalPeriod[] = [
  {
    // § 9.1: "within fifteen working days from receipt". Repealed with 90-VII; the Rules of 2023 as first issued were not read.
    code: "consideration",
    version: 1,
    workingDays: 15,
    countedFrom: "receipt",
    validFrom: "2021-12-29",
    validTo: "2025-10-21",
    source: SOURCES.commissionerLawOf2021,
    confidence: "M",
  },
  {
    // "Must not exceed 15 working days from registration." Order 65 was registered by the Ministry of Justice on 22.10.2025.
    code: "consideration",
    version: 2,
    workingDays: 15,
    countedFrom: "registration",
    validFrom: "2025-10-22",
    validTo: null,
    source: SOURCES.complaintRules,
    confidence: "M",
  },
  {
    // The text is certain; that it binds the Commissioner's own forwarding, and not only bodies, is our reading.
    code: "forwarding",
    version: 1,
    workingDays: 3,
    countedFrom: "receipt",
    validFrom: "2021-07-01",
    validTo: null,
    source: SOURCES.appealsCode76,
    confidence: "M",
  },
  {
    // § 15.2, read verbatim: recommendations and petitions are considered within fifteen working days of their receipt.
    code: "recommendation_answer",
    version: 1,
    workingDays: 15,
    countedFrom: "receipt",
    validFrom: "2022-11-05",
    validTo: null,
    source: SOURCES.commissionerLaw15,
    confidence: "H",
  },
  {
    // The text is certain; it is applied to the Commissioner as a pattern.
    code: "extension_notice",
    version: 1,
    workingDays: 3,
    countedFrom: "extension_decision",
    validFrom: "2021-07-01",
    validTo: null,
    source: SOURCES.appealsCode76,
    confidence: "M",
  },
];
