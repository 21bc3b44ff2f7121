import type { Confidence } from "#lib/deadlines/schema.ts";
import type { HelperCode } from "#lib/precheck/verdicts.ts";

/** A row of `rules.helper`. A number that changes gets a next version; the old one gets an end. */
export type Helper = {
  code: HelperCode;
  version: number;
  phone: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  site: string | null;
  validFrom: string;
  validTo: string | null;
  source: string;
  confidence: Confidence;
};

const FIRST = { version: 1, validFrom: "2026-11-25", validTo: null } as const;

/** A number that is generally known and was not looked up: an administrator calls it before the platform opens. */
const FROM_MEMORY = { source: "— (11.2026)", confidence: "L" } as const;

export const HELPERS: readonly Helper[] = [
  {
    ...FIRST,
    code: "prosecutor",
    phone: "115",
    nameKk: "Прокуратураның байланыс орталығы",
    nameRu: "Контакт-центр прокуратуры",
    nameEn: "Contact centre of the prosecutor’s office",
    site: "prokuror.gov.kz",
    source: "baq.kz 218913 (03.2020)",
    confidence: "M",
  },
  {
    ...FIRST,
    code: "child_rights_commissioner",
    phone: "111",
    nameKk: "Бала құқықтары жөніндегі уәкілге байланыс орталығы арқылы",
    nameRu: "Уполномоченный по правам ребёнка, через контакт-центр",
    nameEn: "Children’s Rights Commissioner, through the contact centre",
    site: null,
    source: "alau.kz (07.10.2025) · nur.kz 1988523",
    confidence: "M",
  },
  {
    ...FIRST,
    code: "legal_aid",
    phone: "119",
    nameKk: "Әділет министрлігінің тегін заң кеңесі (қалалық телефоннан)",
    nameRu: "Бесплатные советы по праву, Министерство юстиции (с городского телефона)",
    nameEn: "Free legal advice of the Ministry of Justice (from a landline)",
    site: "adilet.zan.kz",
    source: "adilet.zan.kz (06.2017)",
    confidence: "L",
  },
  {
    ...FIRST,
    ...FROM_MEMORY,
    code: "government_contact_centre",
    phone: "1414",
    nameKk: "Мемлекеттік қызметтердің бірыңғай байланыс орталығы",
    nameRu: "Единый контакт-центр государственных услуг",
    nameEn: "Contact centre for public services",
    site: "egov.kz",
  },
  {
    ...FIRST,
    ...FROM_MEMORY,
    code: "courts",
    phone: "1401",
    nameKk: "Соттардың байланыс орталығы",
    nameRu: "Контакт-центр судов",
    nameEn: "Contact centre of the courts",
    site: "sud.gov.kz",
  },
  {
    ...FIRST,
    ...FROM_MEMORY,
    code: "entrepreneurs_chamber",
    phone: "1432",
    nameKk: "«Атамекен» Ұлттық кәсіпкерлер палатасы",
    nameRu: "Национальная палата предпринимателей «Атамекен»",
    nameEn: "Atameken, the National Chamber of Entrepreneurs",
    site: "atameken.kz",
  },
];
