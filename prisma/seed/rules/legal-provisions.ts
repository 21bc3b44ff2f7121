import type { Confidence } from "#lib/deadlines/schema.ts";
import type { ProvisionCode } from "#lib/guidance/provisions.ts";
import { SOURCES } from "./sources.ts";

/**
 * A row of `rules.legal_provision`: what the law says, in words for the people whom it is for. A row is never changed, only
 * followed by a next version. Where the day of entry into force is not confirmed, `validFrom` is the date the act bears.
 */
export type LegalProvision = {
  code: ProvisionCode;
  version: number;
  validFrom: string;
  /** The last day in force; null while no end is known. */
  validTo: string | null;
  source: string;
  confidence: Confidence;
  textKk: string;
  textRu: string;
  textEn: string;
};

const first = { version: 1, validTo: null } as const;

export const LEGAL_PROVISIONS: readonly LegalProvision[] = [
  {
    ...first,
    code: "mandate",
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLaw,
    confidence: "H",
    textKk: "Адам құқықтары жөніндегі уәкіл адам құқықтарының сақталуын қадағалайды және бұзылған құқықты қалпына келтіруге көмектеседі.",
    textRu: "Уполномоченный по правам человека следит за соблюдением прав человека и помогает восстановить нарушенные права.",
    textEn: "The Commissioner for Human Rights watches over respect for human rights and helps to restore rights that were violated.",
  },
  {
    // Verbatim for the law of 2021 (§ 9); supposed to continue under 154-VII.
    ...first,
    code: "who_may_complain",
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLawOf2021,
    confidence: "M",
    textKk: "Шағымды Қазақстан азаматы да, Қазақстанда жүрген шетелдік немесе азаматтығы жоқ адам да бере алады: өзі немесе өкілі арқылы.",
    textRu:
      "Жалобу может подать гражданин Казахстана, а также иностранец или человек без гражданства, который находится в Казахстане: сам или через представителя.",
    textEn:
      "Citizens of Kazakhstan can complain, and so can foreigners and stateless people who are in Kazakhstan: themselves or through a representative.",
  },
  {
    ...first,
    code: "association_consent",
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLawOf2021,
    confidence: "M",
    textKk: "Қоғамдық бірлестік адамның құқығын қорғау үшін шағым бере алады. Ол үшін сол адамның жазбаша келісімі керек.",
    textRu: "Общественное объединение может подать жалобу в защиту человека. Для этого нужно его письменное согласие.",
    textEn: "A public association can complain to protect a person. It needs that person’s written consent.",
  },
  {
    ...first,
    code: "complaint_contents",
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLawOf2021,
    confidence: "M",
    textKk:
      "Шағымда адамның аты-жөні, тұратын немесе жұмыс істейтін жері және құқығын бұзған шешім, әрекет немесе әрекетсіздік көрсетіледі.",
    textRu: "В жалобе указывают имя, место жительства или работы и решение, действие или бездействие, которое нарушило права.",
    textEn:
      "A complaint gives the person’s name, where they live or work, and the decision, act or failure to act that violated their rights.",
  },
  {
    ...first,
    code: "disclosure",
    validFrom: "2025-10-22",
    source: SOURCES.complaintRules,
    confidence: "M",
    textKk:
      "Түпкілікті шешім шыққанша шағым материалдары жария етілмейді. Жеке өмір туралы мәліметті сол адамның жазбаша келісімінсіз жариялауға болмайды.",
    textRu:
      "До окончательного решения материалы жалобы не разглашаются. Сведения о частной жизни нельзя раскрывать без письменного согласия человека.",
    textEn:
      "The papers of a complaint are not disclosed before the final decision. Facts of private life may not be disclosed without the person’s written consent.",
  },
  {
    // The text is certain; it is applied to the Commissioner as a pattern.
    ...first,
    code: "acceptance",
    validFrom: "2021-07-01",
    source: SOURCES.appealsCode64,
    confidence: "M",
    textKk: "Өтінішті қабылдаудан бас тартуға тыйым салынған. Өтініш тіркеледі, ал адамға нөмірі, күні мен уақыты жазылған талон беріледі.",
    textRu: "Отказать в приёме обращения нельзя. Его регистрируют, а человек получает талон с номером, датой и временем.",
    textEn: "An appeal may not be turned away. It is registered, and the person gets a coupon with its number, date and time.",
  },
  {
    ...first,
    code: "anonymous",
    validFrom: "2021-07-01",
    source: SOURCES.appealsCode63,
    confidence: "M",
    textKk:
      "Аты-жөні жазылмаған өтініш әдетте қаралмайды. Дайындалып жатқан немесе жасалған қылмыс туралы хабар тиісті органға бірден жіберіледі.",
    textRu:
      "Обращение без имени обычно не рассматривают. Сведения о готовящемся или совершённом преступлении сразу передают нужному органу.",
    textEn: "An appeal without a name is normally not considered. Word of a crime that is planned or was committed is passed on at once.",
  },
  {
    ...first,
    code: "body_explains",
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLaw15,
    confidence: "H",
    textKk: "Уәкіл орган мен лауазымды адамның кез келген мәселе бойынша түсініктеме беруіне мүмкіндік жасауға тиіс.",
    textRu: "Уполномоченный обязан дать органу или должностному лицу возможность объясниться по любому вопросу.",
    textEn: "The Commissioner must give the body or official the chance to explain on any question.",
  },
  {
    ...first,
    code: "free_access",
    validFrom: "2019-05-03",
    source: SOURCES.venicePrinciple15,
    confidence: "M",
    textKk: "Уәкілге кез келген адам еркін, кедергісіз әрі тегін жүгіне алуға тиіс. Бұл – халықаралық қағида.",
    textRu: "К уполномоченному каждый должен иметь свободный, беспрепятственный и бесплатный доступ. Это международный принцип.",
    textEn:
      "Everybody should be able to turn to an ombudsman freely, without hindrance and free of charge. This is an international principle.",
  },
  {
    ...first,
    code: "answer_language",
    validFrom: "1997-07-11",
    source: SOURCES.languagesLaw11,
    confidence: "M",
    textKk: "Ұйымдар азаматтың өтінішіне мемлекеттік тілде немесе өтініш жазылған тілде жауап береді.",
    textRu: "Организации отвечают на обращения граждан на государственном языке или на языке обращения.",
    textEn: "Organisations answer people’s appeals in the state language or in the language of the appeal.",
  },
  {
    ...first,
    code: "legal_aid",
    validFrom: "2022-08-31",
    source: SOURCES.legalAid,
    confidence: "M",
    textKk:
      "Мемлекет тегін заң көмегіне кепілдік береді: кеңесті кез келген адам сұрай алады, ал кейбір адамдарға адвокаттың ақысын мемлекет төлейді.",
    textRu:
      "Государство гарантирует бесплатную юридическую помощь: совет может попросить каждый, а некоторым людям оно оплачивает адвоката.",
    textEn: "The state guarantees free legal aid: anybody may ask for advice, and for some people it pays for a lawyer.",
  },
  {
    ...first,
    code: "uncensored_letters",
    validFrom: "2014-07-05",
    source: SOURCES.penalEnforcementCode14,
    confidence: "M",
    textKk:
      "Сотталған адамның қадағалаушы органдарға жазған шағымын ешкім цензурадан өткізбейді. Ол 24 сағат ішінде жіберіледі (демалыс және мереке күндері есепке кірмейді), адамға шығыс нөмірі айтылады.",
    textRu:
      "Жалобы осуждённых в надзорные органы не проходят цензуру. Их отправляют в течение 24 часов, не считая выходных и праздников, и сообщают исходящий номер.",
    textEn:
      "Complaints of convicted people to supervising bodies are not censored. They are sent within 24 hours, weekends and holidays not counted, and the person is told the outgoing number.",
  },
  {
    ...first,
    code: "torture_to_prosecutor",
    validFrom: "2023-01-01",
    source: SOURCES.commissionerOnTorture,
    confidence: "M",
    textKk: "Азаптау туралы кез келген шағым бірден прокуратураға жіберіледі: мұндай істерді тек прокуратура тергейді.",
    textRu: "Любая жалоба на пытки сразу направляется в прокуратуру: такие дела расследует только она.",
    textEn: "Every complaint of torture is sent to the prosecutor’s office at once: only it investigates such cases.",
  },
  {
    ...first,
    code: "preventive_visits",
    validFrom: "2013-07-02",
    source: SOURCES.optionalProtocol,
    confidence: "M",
    textKk:
      "Ұлттық алдын алу тетігінің мүшелері колонияларды, тергеу изоляторларын, психиатриялық ауруханалар мен балалар мекемелерін аралайды. Бұл жұмысты Уәкіл үйлестіреді.",
    textRu:
      "Участники национального превентивного механизма посещают колонии, следственные изоляторы, психиатрические больницы и детские учреждения. Эту работу координирует Уполномоченный.",
    textEn:
      "Members of the national preventive mechanism visit colonies, remand centres, psychiatric hospitals and children’s institutions. The Commissioner coordinates this work.",
  },
  {
    ...first,
    code: "no_sanction",
    validFrom: "2008-10-22",
    source: SOURCES.optionalProtocol21,
    confidence: "M",
    textKk: "Ұлттық алдын алу тетігіне мәлімет берген адамды сол үшін жазалауға болмайды.",
    textRu: "Человека нельзя наказывать за то, что он сообщил что-то национальному превентивному механизму.",
    textEn: "Nobody may be punished for having told something to the national preventive mechanism.",
  },
  {
    ...first,
    code: "childrens_commissioner",
    validFrom: "2022-01-01",
    source: SOURCES.childrensCommissioner,
    confidence: "M",
    textKk: "Бала құқықтары жөніндегі уәкіл – бөлек лауазым. Оның өкілдері өңірлерде де бар.",
    textRu: "Уполномоченный по правам ребёнка – это отдельная должность. Есть и представители в регионах.",
    textEn: "The Commissioner for Children’s Rights is an office of its own. There are representatives in the regions too.",
  },
];
