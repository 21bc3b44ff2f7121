import type { LegalGround } from "./legal-ground.ts";
import { SOURCES } from "./sources.ts";

/** Why the Commissioner takes up a complaint. Whose acts are covered is known from press on the Rules of 2025, hence M. */
export const GROUNDS_OF_ACCEPTANCE: readonly LegalGround[] = [
  {
    code: "within_mandate",
    version: 1,
    finding: "accept",
    validFrom: "2025-10-22",
    validTo: null,
    source: SOURCES.complaintRules,
    confidence: "M",
    textKk:
      "Шағымды қарау Уәкілдің құзыретіне кіреді. Онда мемлекеттік органның, ұйымның немесе лауазымды адамның адам құқығын бұзғаны айтылған.",
    textRu:
      "Рассмотрение жалобы входит в полномочия Уполномоченного. В ней говорится, что государственный орган, организация или должностное лицо нарушили права человека.",
    textEn:
      "The complaint is within the Commissioner’s mandate. It says that a state body, an organisation or an official has violated human rights.",
  },
];
