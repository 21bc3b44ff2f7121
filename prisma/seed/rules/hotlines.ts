import type { Confidence } from "#lib/deadlines/schema.ts";

/** A row of `rules.hotline`: who else can help right now. Free to call from any phone in the country. */
export type Hotline = {
  code: string;
  number: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  source: string;
  confidence: Confidence;
};

const EMERGENCY = "egov.kz/cms/en/articles/emergency_situations/emergency_number_112 · gov.kz (aqmola-zerendy 44952)";

export const HOTLINES: readonly Hotline[] = [
  {
    code: "emergency",
    number: "112",
    nameKk: "Бірыңғай құтқару қызметі",
    nameRu: "Единая служба спасения",
    nameEn: "Emergency services",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    code: "police",
    number: "102",
    nameKk: "Полиция",
    nameRu: "Полиция",
    nameEn: "Police",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    code: "ambulance",
    number: "103",
    nameKk: "Жедел медициналық жәрдем",
    nameRu: "Скорая медицинская помощь",
    nameEn: "Ambulance",
    source: EMERGENCY,
    confidence: "H",
  },
  {
    // State service since 16.10.2023; round the clock, without giving a name.
    code: "family_women_children",
    number: "111",
    nameKk: "Отбасы, әйелдер мен балалар құқығын қорғау байланыс орталығы",
    nameRu: "Контакт-центр по защите прав семьи, женщин и детей",
    nameEn: "Contact centre for families, women and children",
    source: "vlast.kz/57178 (16.10.2023) · apgazeta.kz (18.03.2024) · nur-news.net (06.11.2025)",
    confidence: "M",
  },
  {
    // Run by the Union of Crisis Centres, not by the state.
    code: "crisis_line",
    number: "150",
    nameKk: "Дағдарыс орталықтары одағының сенім телефоны",
    nameRu: "Телефон доверия Союза кризисных центров",
    nameEn: "Helpline of the Union of Crisis Centres",
    source: "orda.kz (2023) · kazpravda.kz",
    confidence: "M",
  },
];
