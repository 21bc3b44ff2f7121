import { central } from "./central.ts";
import type { BodyRow } from "./row.ts";

/** Days on which several ministries were founded or renamed at once. */
const GOVERNMENT_OF_2022 = "2022-06-11";
const GOVERNMENT_OF_2023 = "2023-09-02";

export const MINISTRIES: readonly BodyRow[] = [
  central(
    "ministry_internal_affairs",
    "police",
    ["Ішкі істер министрлігі", "Министерство внутренних дел", "Ministry of Internal Affairs"],
    {
      aliases: "ІІМ, МВД, MIA",
    },
  ),
  central("ministry_health", "central_body", ["Денсаулық сақтау министрлігі", "Министерство здравоохранения", "Ministry of Healthcare"], {
    aliases: "ДСМ, МЗ, минздрав",
  }),
  central(
    "ministry_labour_social_protection",
    "central_body",
    [
      "Еңбек және халықты әлеуметтік қорғау министрлігі",
      "Министерство труда и социальной защиты населения",
      "Ministry of Labour and Social Protection of the Population",
    ],
    { aliases: "ЕХӘҚМ, МТСЗН, минтруда, собес" },
  ),
  central("ministry_education", "central_body", ["Оқу-ағарту министрлігі", "Министерство просвещения", "Ministry of Education"], {
    aliases: "ОАМ, МП, минпрос, школа, мектеп",
    from: GOVERNMENT_OF_2022,
  }),
  central(
    "ministry_science_higher_education",
    "central_body",
    ["Ғылым және жоғары білім министрлігі", "Министерство науки и высшего образования", "Ministry of Science and Higher Education"],
    { aliases: "ҒЖБМ, МНВО, университет", from: GOVERNMENT_OF_2022 },
  ),
  central("ministry_justice", "central_body", ["Әділет министрлігі", "Министерство юстиции", "Ministry of Justice"], {
    aliases: "ӘМ, МЮ, минюст",
  }),
  central(
    "ministry_foreign_affairs",
    "central_body",
    ["Сыртқы істер министрлігі", "Министерство иностранных дел", "Ministry of Foreign Affairs"],
    {
      aliases: "СІМ, МИД, MFA, посольство, консульство, елшілік",
    },
  ),
  central("ministry_defence", "central_body", ["Қорғаныс министрлігі", "Министерство обороны", "Ministry of Defence"], {
    aliases: "ҚМ, МО, минобороны, военкомат, әскер, армия",
  }),
  central("ministry_finance", "central_body", ["Қаржы министрлігі", "Министерство финансов", "Ministry of Finance"], {
    aliases: "ҚМ, МФ, минфин",
  }),
  central(
    "ministry_national_economy",
    "central_body",
    ["Ұлттық экономика министрлігі", "Министерство национальной экономики", "Ministry of National Economy"],
    { aliases: "ҰЭМ, МНЭ" },
  ),
  central(
    "ministry_industry_construction",
    "central_body",
    ["Өнеркәсіп және құрылыс министрлігі", "Министерство промышленности и строительства", "Ministry of Industry and Construction"],
    { aliases: "ӨҚМ, МПС, жилье, тұрғын үй", from: GOVERNMENT_OF_2023 },
  ),
  central("ministry_transport", "central_body", ["Көлік министрлігі", "Министерство транспорта", "Ministry of Transport"], {
    aliases: "КМ, МТ, минтранс",
    from: GOVERNMENT_OF_2023,
  }),
  central("ministry_energy", "central_body", ["Энергетика министрлігі", "Министерство энергетики", "Ministry of Energy"], {
    aliases: "ЭМ, минэнерго",
  }),
  central(
    "ministry_ecology",
    "central_body",
    [
      "Экология және табиғи ресурстар министрлігі",
      "Министерство экологии и природных ресурсов",
      "Ministry of Ecology and Natural Resources",
    ],
    { aliases: "ЭТРМ, МЭПР, минэкологии" },
  ),
  central(
    "ministry_agriculture",
    "central_body",
    ["Ауыл шаруашылығы министрлігі", "Министерство сельского хозяйства", "Ministry of Agriculture"],
    {
      aliases: "АШМ, МСХ, минсельхоз",
    },
  ),
  central(
    "ministry_water",
    "central_body",
    ["Су ресурстары және ирригация министрлігі", "Министерство водных ресурсов и ирригации", "Ministry of Water Resources and Irrigation"],
    { aliases: "СРИМ, МВРИ", from: GOVERNMENT_OF_2023 },
  ),
  central(
    "ministry_emergency_situations",
    "central_body",
    ["Төтенше жағдайлар министрлігі", "Министерство по чрезвычайным ситуациям", "Ministry for Emergency Situations"],
    { aliases: "ТЖМ, МЧС" },
  ),
  central(
    "ministry_culture_information",
    "central_body",
    ["Мәдениет және ақпарат министрлігі", "Министерство культуры и информации", "Ministry of Culture and Information"],
    { aliases: "МАМ, МКИ, минкульт", from: GOVERNMENT_OF_2023 },
  ),
  central(
    "ministry_tourism_sport",
    "central_body",
    ["Туризм және спорт министрлігі", "Министерство туризма и спорта", "Ministry of Tourism and Sports"],
    {
      aliases: "ТСМ, МТС",
      from: GOVERNMENT_OF_2023,
    },
  ),
  central(
    "ministry_trade",
    "central_body",
    ["Сауда және интеграция министрлігі", "Министерство торговли и интеграции", "Ministry of Trade and Integration"],
    {
      aliases: "СИМ, МТИ, потребители, тұтынушы",
    },
  ),
  central(
    "ministry_digital_development",
    "central_body",
    [
      "Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі",
      "Министерство цифрового развития, инноваций и аэрокосмической промышленности",
      "Ministry of Digital Development, Innovations and Aerospace Industry",
    ],
    { aliases: "ЦДИАӨМ, МЦРИАП", to: "2025-09-28" },
  ),
  central(
    "ministry_digital_development",
    "central_body",
    [
      "Жасанды интеллект және цифрлық даму министрлігі",
      "Министерство искусственного интеллекта и цифрового развития",
      "Ministry of Artificial Intelligence and Digital Development",
    ],
    { aliases: "ЖИЦДМ, МИИЦР, МЦРИАП, egov, егов", version: 2, from: "2025-09-29" },
  ),
];
