import type { BodyKind } from "#lib/bodies/kinds.ts";
import { REGION_CODES, type RegionCode } from "#lib/regions/regions.ts";
import { formsOf, type RegionForms } from "./region-forms.ts";
import { type BodyRow, REGISTER_BEGINS } from "./row.ts";

/** A body that every region has, and how its name is made from the region's. */
type Pattern = {
  code: string;
  kind: BodyKind;
  kk: (region: RegionForms) => string;
  ru: (region: RegionForms) => string;
  en: (region: RegionForms) => string;
  aliases: string;
};

// Composed: each name follows the pattern of its ministry, and how a single region writes it was not looked up one by one.
const COMPOSED = { source: "gov.kz: × 20 (11.2026)", confidence: "L" } as const;

const PATTERNS: readonly Pattern[] = [
  {
    code: "akimat",
    kind: "local_executive",
    kk: ({ kkGenitive }) => `${kkGenitive} әкімдігі`,
    ru: ({ ruGenitive }) => `Акимат ${ruGenitive}`,
    en: ({ en }) => `Akimat of ${en}`,
    aliases: "әкім, аким, администрация",
  },
  {
    code: "police_department",
    kind: "police",
    kk: ({ kkGenitive }) => `${kkGenitive} Полиция департаменті`,
    ru: ({ ruGenitive }) => `Департамент полиции ${ruGenitive}`,
    en: ({ en }) => `Police Department of ${en}`,
    aliases: "ДП, ПД, ДВД, УВД, РОВД, ГОВД, РОП, УП, ОП, милиция, участковый, учаске, аудандық полиция бөлімі",
  },
  {
    code: "prosecutors_office",
    kind: "prosecutor",
    kk: ({ kkGenitive }) => `${kkGenitive} прокуратурасы`,
    ru: ({ ruGenitive }) => `Прокуратура ${ruGenitive}`,
    en: ({ en }) => `Prosecutor’s Office of ${en}`,
    aliases: "прокурор",
  },
  {
    code: "penal_system_department",
    kind: "penal_system",
    kk: ({ kk }) => `${kk} бойынша Қылмыстық-атқару жүйесі департаменті`,
    ru: ({ ruDative }) => `Департамент уголовно-исполнительной системы по ${ruDative}`,
    en: ({ en }) => `Department of the Penal System for ${en}`,
    aliases: "ДУИС, ҚАЖД, ҚАЖ, УИС, тюрьма, колония, СИЗО, түрме, тергеу изоляторы, пробация, prison",
  },
  {
    code: "court",
    kind: "court",
    kk: ({ kkCourt }) => `${kkCourt} соты`,
    ru: ({ ruCourt }) => ruCourt,
    en: ({ en }) => `Court of ${en}`,
    aliases: "облсуд, горсуд, райсуд, аудандық сот, районный суд, судья, апелляция",
  },
  {
    code: "national_security_department",
    kind: "national_security",
    kk: ({ kk }) => `Ұлттық қауіпсіздік комитетінің ${kk} бойынша департаменті`,
    ru: ({ ruDative }) => `Департамент Комитета национальной безопасности по ${ruDative}`,
    en: ({ en }) => `Department of the National Security Committee for ${en}`,
    aliases: "ДКНБ, КНБ, ҰҚКД, ҰҚК",
  },
  {
    code: "economic_investigations_department",
    kind: "investigation_body",
    kk: ({ kk }) => `${kk} бойынша Экономикалық тергеп-тексеру департаменті`,
    ru: ({ ruDative }) => `Департамент экономических расследований по ${ruDative}`,
    en: ({ en }) => `Department of Economic Investigations for ${en}`,
    aliases: "ДЭР, ЭТД, АФМ, финпол, ҚМА",
  },
  {
    code: "enforcement_officers_chamber",
    kind: "enforcement_officer",
    kk: ({ kkGenitive }) => `${kkGenitive} Жеке сот орындаушыларының өңірлік палатасы`,
    ru: ({ ruGenitive }) => `Региональная палата частных судебных исполнителей ${ruGenitive}`,
    en: ({ en }) => `Regional Chamber of Private Enforcement Officers of ${en}`,
    aliases: "ЧСИ, ЖСО, судоисполнитель, bailiff",
  },
  {
    code: "justice_department",
    kind: "central_body",
    kk: ({ kkGenitive }) => `${kkGenitive} Әділет департаменті`,
    ru: ({ ruGenitive }) => `Департамент юстиции ${ruGenitive}`,
    en: ({ en }) => `Department of Justice of ${en}`,
    aliases: "ДЮ, ӘД, юстиция",
  },
  {
    code: "state_revenue_department",
    kind: "central_body",
    kk: ({ kk }) => `${kk} бойынша Мемлекеттік кірістер департаменті`,
    ru: ({ ruDative }) => `Департамент государственных доходов по ${ruDative}`,
    en: ({ en }) => `State Revenue Department for ${en}`,
    aliases: "ДГД, УГД, МКД, налоговая, таможня, салық, кеден",
  },
  {
    code: "health_department",
    kind: "health_organisation",
    kk: ({ kkGenitive }) => `${kkGenitive} Денсаулық сақтау басқармасы`,
    ru: ({ ruGenitive }) => `Управление здравоохранения ${ruGenitive}`,
    en: ({ en }) => `Health Department of ${en}`,
    aliases: "облздрав, горздрав, больница, поликлиника, аурухана, емхана",
  },
  {
    code: "education_department",
    kind: "education_organisation",
    kk: ({ kkGenitive }) => `${kkGenitive} Білім басқармасы`,
    ru: ({ ruGenitive }) => `Управление образования ${ruGenitive}`,
    en: ({ en }) => `Education Department of ${en}`,
    aliases: "ГУО, РОО, облоно, гороно, школа, детсад, колледж, мектеп, балабақша",
  },
  {
    code: "social_programmes_department",
    kind: "social_care_organisation",
    kk: ({ kkGenitive }) => `${kkGenitive} Жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы`,
    ru: ({ ruGenitive }) => `Управление координации занятости и социальных программ ${ruGenitive}`,
    en: ({ en }) => `Department for Employment and Social Programmes of ${en}`,
    aliases: "соцзащита, собес, УКЗиСП, әлеуметтік қорғау, интернат, жәрдемақы, пособие",
  },
];

/** The bodies that each of the 20 regions has. */
export const REGIONAL_BODIES: readonly BodyRow[] = REGION_CODES.flatMap((region) => PATTERNS.map((pattern) => compose(pattern, region)));

function compose(pattern: Pattern, regionCode: RegionCode): BodyRow {
  const forms = formsOf(regionCode);
  return {
    code: `${pattern.code}_${regionCode.toLowerCase().replace("-", "_")}`,
    version: 1,
    kind: pattern.kind,
    regionCode,
    nameKk: pattern.kk(forms),
    nameRu: pattern.ru(forms),
    nameEn: pattern.en(forms),
    aliases: pattern.aliases,
    validFrom: REGISTER_BEGINS,
    validTo: null,
    ...COMPOSED,
  };
}
