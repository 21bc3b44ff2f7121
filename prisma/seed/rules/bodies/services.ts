import { central } from "./central.ts";
import type { BodyRow } from "./row.ts";

/** Agencies, committees and companies that people meet in daily life. */
export const SERVICES: readonly BodyRow[] = [
  central(
    "civil_service_agency",
    "central_body",
    ["Мемлекеттік қызмет істері агенттігі", "Агентство по делам государственной службы", "Agency for Civil Service Affairs"],
    { aliases: "МҚІА, АДГС" },
  ),
  central(
    "competition_agency",
    "central_body",
    [
      "Бәсекелестікті қорғау және дамыту агенттігі",
      "Агентство по защите и развитию конкуренции",
      "Agency for Protection and Development of Competition",
    ],
    { aliases: "БҚДА, АЗРК" },
  ),
  central(
    "financial_market_agency",
    "central_body",
    [
      "Қаржы нарығын реттеу және дамыту агенттігі",
      "Агентство по регулированию и развитию финансового рынка",
      "Agency for Regulation and Development of the Financial Market",
    ],
    { aliases: "ҚНРДА, АРРФР, банк, микрокредит" },
  ),
  central("national_bank", "central_body", ["Ұлттық Банк", "Национальный Банк", "National Bank"], { aliases: "ҰБ, НБ, нацбанк" }),
  central("supreme_audit_chamber", "central_body", ["Жоғары аудиторлық палата", "Высшая аудиторская палата", "Supreme Audit Chamber"], {
    aliases: "ЖАП, ВАП",
  }),
  central(
    "central_election_commission",
    "central_body",
    ["Орталық сайлау комиссиясы", "Центральная избирательная комиссия", "Central Election Commission"],
    {
      aliases: "ОСК, ЦИК, выборы, сайлау",
    },
  ),
  central(
    "state_revenue_committee",
    "central_body",
    ["Мемлекеттік кірістер комитеті", "Комитет государственных доходов", "State Revenue Committee"],
    {
      aliases: "МКК, КГД, налоговая, таможня, салық, кеден",
    },
  ),
  central(
    "labour_inspection_committee",
    "central_body",
    ["Мемлекеттік еңбек инспекциясы комитеті", "Комитет государственной инспекции труда", "State Labour Inspection Committee"],
    { aliases: "еңбек инспекциясы, трудинспекция" },
  ),
  central(
    "social_protection_control_committee",
    "social_care_organisation",
    [
      "Әлеуметтік қорғау саласындағы реттеу және бақылау комитеті",
      "Комитет регулирования и контроля в сфере социальной защиты населения",
      "Committee for Regulation and Control in Social Protection",
    ],
    { aliases: "МСЭ, МӘС, ВТЭК, инвалидность, мүгедектік" },
  ),
  central(
    "child_rights_committee",
    "central_body",
    ["Балалардың құқықтарын қорғау комитеті", "Комитет по охране прав детей", "Committee for the Protection of Children’s Rights"],
    { aliases: "БҚҚК, КОПД, опека, қорғаншылық" },
  ),
  central(
    "health_control_committee",
    "health_organisation",
    [
      "Медициналық және фармацевтикалық бақылау комитеті",
      "Комитет медицинского и фармацевтического контроля",
      "Medical and Pharmaceutical Control Committee",
    ],
    { aliases: "МФБК, КМФК" },
  ),
  central(
    "sanitary_control_committee",
    "central_body",
    [
      "Санитариялық-эпидемиологиялық бақылау комитеті",
      "Комитет санитарно-эпидемиологического контроля",
      "Sanitary and Epidemiological Control Committee",
    ],
    { aliases: "СЭБК, КСЭК, СЭС, санэпид" },
  ),
  central(
    "religious_affairs_committee",
    "central_body",
    ["Дін істері комитеті", "Комитет по делам религий", "Committee for Religious Affairs"],
    {
      aliases: "ДІК, КДР",
    },
  ),
  central(
    "social_health_insurance_fund",
    "quasi_state_company",
    ["Әлеуметтік медициналық сақтандыру қоры", "Фонд социального медицинского страхования", "Social Health Insurance Fund"],
    { aliases: "ӘМСҚ, МӘМС, ФСМС, ОСМС" },
  ),
  central(
    "state_social_insurance_fund",
    "quasi_state_company",
    ["Мемлекеттік әлеуметтік сақтандыру қоры", "Государственный фонд социального страхования", "State Social Insurance Fund"],
    { aliases: "МӘСҚ, ГФСС, декретные" },
  ),
  central(
    "pension_fund",
    "quasi_state_company",
    ["Бірыңғай жинақтаушы зейнетақы қоры", "Единый накопительный пенсионный фонд", "Unified Accumulative Pension Fund"],
    { aliases: "БЖЗҚ, ЕНПФ, пенсия, зейнетақы" },
  ),
  central(
    "government_for_citizens",
    "quasi_state_company",
    [
      "«Азаматтарға арналған үкімет» мемлекеттік корпорациясы",
      "Государственная корпорация «Правительство для граждан»",
      "State Corporation “Government for Citizens”",
    ],
    { aliases: "ХҚКО, ЦОН, кадастр" },
  ),
  central(
    "railways",
    "quasi_state_company",
    ["«Қазақстан темір жолы» ұлттық компаниясы", "Национальная компания «Қазақстан темір жолы»", "Kazakhstan Temir Zholy (railways)"],
    {
      aliases: "ҚТЖ, КТЖ, железная дорога",
    },
  ),
  central("post", "quasi_state_company", ["«Қазпошта» акционерлік қоғамы", "Акционерное общество «Казпочта»", "Kazpost"], {
    aliases: "почта, пошта",
  }),
  central(
    "housing_bank",
    "quasi_state_company",
    [
      "«Отбасы банк» тұрғын үй құрылыс жинақ банкі",
      "Жилищный строительный сберегательный банк «Отбасы банк»",
      "Otbasy Bank (housing savings)",
    ],
    {
      aliases: "ЖССБ, ТҮҚЖБ",
    },
  ),
  central(
    "bar_association",
    "non_governmental_organisation",
    ["Республикалық адвокаттар алқасы", "Республиканская коллегия адвокатов", "Republican Bar Association"],
    {
      aliases: "РАА, РКА, адвокат",
    },
  ),
  central(
    "notary_chamber",
    "non_governmental_organisation",
    ["Республикалық нотариаттық палата", "Республиканская нотариальная палата", "Republican Notary Chamber"],
    {
      aliases: "РНП, нотариус",
    },
  ),
];
