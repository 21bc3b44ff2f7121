import type { Confidence } from "#lib/deadlines/schema.ts";
import type { HotlineTopic } from "#lib/guidance/topics.ts";

/**
 * A row of `rules.hotline`: who else can help. Numbers for danger are free from any phone in the country. A number of which we
 * are not sure has confidence L, and every page says beside it that it should be checked.
 */
export type Hotline = {
  code: string;
  version: number;
  number: string;
  topics: HotlineTopic[];
  validFrom: string;
  /** The last day it holds; null while no end is known. */
  validTo: string | null;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  source: string;
  confidence: Confidence;
};

const EMERGENCY = "egov.kz/cms/en/articles/emergency_situations/emergency_number_112 · gov.kz (aqmola-zerendy 44952)";

/** Since when they exist decides nothing here: this is the day from which pages of ours may show them. */
const first = { version: 1, validFrom: "2023-10-16", validTo: null } as const;

export const HOTLINES: readonly Hotline[] = [
  {
    ...first,
    code: "emergency",
    number: "112",
    topics: ["danger", "children"],
    nameKk: "Бірыңғай құтқару қызметі",
    nameRu: "Единая служба спасения",
    nameEn: "Emergency services",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    ...first,
    code: "police",
    number: "102",
    topics: ["danger"],
    nameKk: "Полиция",
    nameRu: "Полиция",
    nameEn: "Police",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    ...first,
    code: "ambulance",
    number: "103",
    topics: ["danger"],
    nameKk: "Жедел медициналық жәрдем",
    nameRu: "Скорая медицинская помощь",
    nameEn: "Ambulance",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    // State service since 16.10.2023 (Code on Marriage and Family § 67-1); free, round the clock, without giving a name.
    ...first,
    code: "family_women_children",
    number: "111",
    topics: ["danger", "children"],
    nameKk: "Отбасы, әйелдер мен балалар құқығын қорғау байланыс орталығы",
    nameRu: "Контакт-центр по защите прав семьи, женщин и детей",
    nameEn: "Contact centre for families, women and children",
    source: "vlast.kz/57178 (16.10.2023) · online.zakon.kz/Document/?doc_id=35706030 · nur-news.net (06.11.2025)",
    confidence: "M",
  },
  {
    // Run by the Union of Crisis Centres, not by the state; many who call are children.
    ...first,
    code: "crisis_line",
    number: "150",
    topics: ["danger", "children"],
    nameKk: "Дағдарыс орталықтары одағының сенім телефоны",
    nameRu: "Телефон доверия Союза кризисных центров",
    nameEn: "Helpline of the Union of Crisis Centres",
    source: "orda.kz (2023) · kazpravda.kz",
    confidence: "M",
  },
  {
    // Said to be the office's own number; no publication of it was found. To be confirmed by the office.
    ...first,
    code: "ombudsman_office",
    number: "1424",
    topics: ["office", "disability"],
    nameKk: "Адам құқықтары жөніндегі уәкілдің байланыс орталығы",
    nameRu: "Контакт-центр Уполномоченного по правам человека",
    nameEn: "Contact centre of the Commissioner for Human Rights",
    source: "? · gov.kz/memleket/entities/ombudsman",
    confidence: "L",
  },
  {
    ...first,
    code: "prosecutor",
    number: "115",
    topics: ["detention"],
    nameKk: "Прокуратураның байланыс орталығы",
    nameRu: "Контакт-центр прокуратуры",
    nameEn: "Contact centre of the prosecutor’s office",
    source: "baq.kz/218913 (03.2020)",
    confidence: "M",
  },
  {
    // Printed at the foot of the state's law database in 2017, then free from landlines; not seen since.
    ...first,
    code: "legal_aid",
    number: "119",
    topics: ["legal_aid"],
    nameKk: "Заң көмегі туралы анықтама (Әділет министрлігі)",
    nameRu: "Справка о юридической помощи (Министерство юстиции)",
    nameEn: "Information on legal aid (Ministry of Justice)",
    source: "adilet.zan.kz (06.2017)",
    confidence: "L",
  },
];
