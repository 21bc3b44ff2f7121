import { central } from "./central.ts";
import type { BodyRow } from "./row.ts";

/** Who investigates, prosecutes, judges, guards and enforces. */
export const JUSTICE_AND_SECURITY: readonly BodyRow[] = [
  central("prosecutor_general", "prosecutor", ["Бас прокуратура", "Генеральная прокуратура", "General Prosecutor’s Office"], {
    aliases: "БП, ГП, генпрокуратура",
  }),
  central("chief_military_prosecutor", "prosecutor", [
    "Бас әскери прокуратура",
    "Главная военная прокуратура",
    "Chief Military Prosecutor’s Office",
  ]),
  central("chief_transport_prosecutor", "prosecutor", [
    "Бас көлік прокуратурасы",
    "Главная транспортная прокуратура",
    "Chief Transport Prosecutor’s Office",
  ]),
  central(
    "committee_legal_statistics",
    "prosecutor",
    [
      "Құқықтық статистика және арнайы есепке алу жөніндегі комитет",
      "Комитет по правовой статистике и специальным учетам",
      "Committee on Legal Statistics and Special Records",
    ],
    { aliases: "ҚСАЕК, КПСиСУ, судимость, сотталғандық" },
  ),
  central("supreme_court", "court", ["Жоғарғы Сот", "Верховный Суд", "Supreme Court"], { aliases: "ЖС, ВС" }),
  central("constitutional_court", "court", ["Конституциялық Сот", "Конституционный Суд", "Constitutional Court"], {
    aliases: "КС",
    from: "2023-01-01",
  }),
  central(
    "cassation_court_criminal",
    "court",
    ["Қылмыстық істер жөніндегі кассациялық сот", "Кассационный суд по уголовным делам", "Cassation Court for Criminal Cases"],
    {
      from: "2025-07-01",
    },
  ),
  central(
    "cassation_court_civil",
    "court",
    ["Азаматтық істер жөніндегі кассациялық сот", "Кассационный суд по гражданским делам", "Cassation Court for Civil Cases"],
    {
      from: "2025-07-01",
    },
  ),
  central(
    "cassation_court_administrative",
    "court",
    ["Әкімшілік істер жөніндегі кассациялық сот", "Кассационный суд по административным делам", "Cassation Court for Administrative Cases"],
    { from: "2025-07-01" },
  ),
  central("courts_administration", "court", ["Сот әкімшілігі", "Судебная администрация", "Courts Administration"], { aliases: "СӘ, СА" }),
  central("supreme_judicial_council", "court", ["Жоғары Сот Кеңесі", "Высший Судебный Совет", "Supreme Judicial Council"], {
    aliases: "ЖСК, ВСС",
  }),
  central(
    "national_security_committee",
    "national_security",
    ["Ұлттық қауіпсіздік комитеті", "Комитет национальной безопасности", "National Security Committee"],
    { aliases: "ҰҚК, КНБ, KNB, NSC" },
  ),
  central("border_service", "national_security", ["Шекара қызметі", "Пограничная служба", "Border Service"], {
    aliases: "ШҚ, ПС КНБ, граница, пограничники",
  }),
  central(
    "state_guard_service",
    "national_security",
    ["Мемлекеттік күзет қызметі", "Служба государственной охраны", "State Guard Service"],
    {
      aliases: "МКҚ, СГО",
    },
  ),
  central(
    "foreign_intelligence_service",
    "national_security",
    ["Сыртқы барлау қызметі", "Служба внешней разведки", "Foreign Intelligence Service"],
    {
      aliases: "СБҚ, СВР, Сырбар",
    },
  ),
  central("national_guard", "police", ["Ұлттық ұлан", "Национальная гвардия", "National Guard"], { aliases: "ҰҰ, НГ, ұлан" }),
  central(
    "penal_system_committee",
    "penal_system",
    ["Қылмыстық-атқару жүйесі комитеті", "Комитет уголовно-исполнительной системы", "Committee of the Penal System"],
    { aliases: "ҚАЖК, ҚАЖ, КУИС, УИС, тюрьма, түрме, колония" },
  ),
  central(
    "administrative_police_committee",
    "police",
    ["Әкімшілік полиция комитеті", "Комитет административной полиции", "Committee of Administrative Police"],
    { aliases: "ӘПК, КАП, ГАИ, дорожная полиция, жол полициясы" },
  ),
  central(
    "migration_service_committee",
    "police",
    ["Көші-қон қызметі комитеті", "Комитет миграционной службы", "Migration Service Committee"],
    {
      aliases: "КҚК, КМС, миграционная полиция, паспорт, РВП, ВНЖ",
    },
  ),
  central(
    "financial_monitoring_agency",
    "investigation_body",
    ["Қаржылық мониторинг агенттігі", "Агентство по финансовому мониторингу", "Agency for Financial Monitoring"],
    { aliases: "ҚМА, АФМ, финмониторинг, финпол" },
  ),
  central(
    "anti_corruption_agency",
    "investigation_body",
    ["Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі", "Агентство по противодействию коррупции", "Anti-Corruption Agency"],
    { aliases: "СЖҚА, антикор", to: "2025-06-30" },
  ),
  central(
    "anti_corruption_service",
    "investigation_body",
    [
      "Ұлттық қауіпсіздік комитетінің Сыбайлас жемқорлыққа қарсы қызметі",
      "Антикоррупционная служба Комитета национальной безопасности",
      "Anti-Corruption Service of the National Security Committee",
    ],
    { aliases: "антикор, коррупция, жемқорлық, КНБ, ҰҚК", from: "2025-07-01" },
  ),
  central(
    "republican_chamber_enforcement_officers",
    "enforcement_officer",
    [
      "Республикалық жеке сот орындаушылары палатасы",
      "Республиканская палата частных судебных исполнителей",
      "Republican Chamber of Private Enforcement Officers",
    ],
    { aliases: "РЖСОП, РПЧСИ, ЧСИ, ЖСО" },
  ),
];
