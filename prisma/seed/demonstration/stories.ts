import type { BodyKind } from "#lib/bodies/kinds.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** An invented grievance with the summary an officer might write of it. No person, place or event in it is real. */
export type Story = {
  language: Locale;
  kind: "complaint" | "concern" | "opinion";
  bodyKind: BodyKind;
  bodyName?: string;
  narrative: string;
  summary: { title: string; textEn: string };
};

/** The demonstration's stories: three languages, short and long, plain and ugly. */
export const STORIES: readonly Story[] = [
  {
    language: "kk",
    kind: "complaint",
    bodyKind: "police",
    bodyName: "Аудандық полиция бөлімі",
    narrative:
      "Інімді кешке үйден алып кетті. Себебін айтпады, құжат көрсетпеді. Таңертең ғана қайтарды. Үстінде көгерген жерлері бар. Дәрігерге апардық, анықтама алдық. Арыз жазсақ, жағдай қиындайды деді. Енді не істеуіміз керек?",
    summary: {
      title: "Night-time detention without papers",
      textEn:
        "A relative alleges that a young man was taken from home in the evening without explanation or documents and returned the next morning with bruises. A medical note exists. The family was discouraged from complaining.",
    },
  },
  {
    language: "ru",
    kind: "complaint",
    bodyKind: "penal_system",
    bodyName: "Учреждение уголовно-исполнительной системы",
    narrative:
      "Мой сын отбывает наказание. С октября ему не передают лекарства, хотя мы привозили их три раза и у нас есть расписки. На свидании он сказал, что просил врача и ответа не получил. Мы писали начальнику учреждения, ответа нет.\n\nПрошу проверить, почему не передают лекарства, и обеспечить осмотр врача.",
    summary: {
      title: "Medicines not handed over in a closed institution",
      textEn:
        "A parent alleges that prescribed medicines delivered three times were not given to a convicted person and that requests for a doctor stayed without answer. A letter to the head of the institution was not answered.",
    },
  },
  {
    language: "en",
    kind: "complaint",
    bodyKind: "local_executive",
    bodyName: "City akimat, housing department",
    narrative:
      "I use a wheelchair. The lift in our building has been out of order since spring and the ramp was removed during repairs. I wrote to the akimat twice. They answered that it is the duty of the management company. The company says it has no money. I have not left the flat on my own for four months.",
    summary: {
      title: "Building made inaccessible by repairs",
      textEn:
        "A person who uses a wheelchair alleges that a broken lift and a removed ramp have kept them from leaving home for months, while the local executive body and the management company refer to each other.",
    },
  },
  {
    language: "kk",
    kind: "complaint",
    bodyKind: "education_organisation",
    bodyName: "Мектеп",
    narrative:
      "Балам нашар естиді. Мектеп тьютор бермейміз дейді, орын жоқ дейді. Комиссияның қорытындысы бар. Бір жылдан бері күтіп жүрміз. Бала үйде отыр.",
    summary: {
      title: "No support for a child with a hearing impairment",
      textEn:
        "A parent alleges that a school has refused for a year to provide a tutor to a child with a hearing impairment in spite of a commission's conclusion; the child stays at home.",
    },
  },
  {
    language: "ru",
    kind: "complaint",
    bodyKind: "enforcement_officer",
    narrative:
      "Судебный исполнитель списал с моей карты детское пособие. Долг не мой, а бывшего мужа. Я отправляла документы, мне сказали ждать. Ждём второй месяц, детей кормить не на что.",
    summary: {
      title: "Child benefit taken for another person's debt",
      textEn:
        "A mother alleges that an enforcement officer withdrew child benefit for a debt that is not hers and that her documents have not been considered for two months.",
    },
  },
  {
    language: "ru",
    kind: "concern",
    bodyKind: "health_organisation",
    bodyName: "Психоневрологический стационар",
    narrative:
      "Я работаю рядом и вижу, что пациентов не выводят гулять неделями. Окна на третьем этаже закрыты наглухо. Имён не знаю. Хочу, чтобы кто-то приехал и посмотрел.",
    summary: {
      title: "Concern about conditions in a psychiatric ward",
      textEn: "A person who works nearby reports that patients are not taken outside for weeks and asks for a visit.",
    },
  },
  {
    language: "kk",
    kind: "concern",
    bodyKind: "local_executive",
    narrative:
      "Ауылда ауыз су екі аптадан бері лас келеді. Балалар ауырып жатыр. Әкімдікке айттық, тексереміз деді, ешкім келген жоқ. Үлкен апат болмай тұрғанда назар аударыңыздаршы.",
    summary: {
      title: "Unsafe drinking water in a village",
      textEn:
        "A resident warns that drinking water has been dirty for two weeks and that children are ill; the local executive body promised a check that has not taken place.",
    },
  },
  {
    language: "en",
    kind: "opinion",
    bodyKind: "central_body",
    narrative:
      "The draft rules on peaceful assemblies ask organisers to give notice with a list of participants. I think this frightens people away. Other countries ask only for the name of one contact person. Please recommend the same.",
    summary: {
      title: "Opinion on notice rules for assemblies",
      textEn:
        "A citizen proposes that notice of an assembly should name one contact person only, because lists of participants discourage people.",
    },
  },
  {
    language: "ru",
    kind: "opinion",
    bodyKind: "central_body",
    narrative:
      "Предлагаю, чтобы повестки и решения приходили не только в мобильном приложении. У многих пожилых людей нет смартфона, и они узнают о решении, когда срок обжалования уже прошёл.",
    summary: {
      title: "Opinion on notices sent by application only",
      textEn:
        "A citizen proposes that summonses and decisions should not be delivered by a mobile application alone, since older people miss time limits for appeal.",
    },
  },
  {
    language: "kk",
    kind: "opinion",
    bodyKind: "education_organisation",
    narrative:
      "Мүгедектігі бар балаларды мектепке қабылдау тәртібі түсініксіз. Қай жерге барып, қандай қағаз жинау керегі бір бетте, қарапайым тілмен жазылсын.",
    summary: {
      title: "Opinion on admission rules for children with disabilities",
      textEn: "A parent proposes one page in plain language on how children with disabilities are admitted to school.",
    },
  },
  {
    language: "ru",
    kind: "complaint",
    bodyKind: "employer",
    narrative:
      "Меня уволили на пятом месяце беременности «по соглашению сторон». Соглашение я подписала, потому что мне сказали: иначе уволят за прогулы. Прогулов не было!!! В трудовой инспекции ответили, что спор индивидуальный. " +
      "Я писала много раз. ".repeat(40),
    summary: {
      title: "Dismissal during pregnancy",
      textEn:
        "A woman alleges that she was pressed into a termination agreement during pregnancy under threat of dismissal for absence. The labour inspectorate called the dispute individual.",
    },
  },
  {
    language: "en",
    kind: "complaint",
    bodyKind: "national_security",
    narrative:
      "I am a human-rights defender. After I published a report my phone was taken at the airport and kept for nine days. I was given no paper. When it came back it had been opened.",
    summary: {
      title: "Device of a human-rights defender taken at a border",
      textEn:
        "A human-rights defender alleges that a phone was taken at a border for several days without a document after the publication of a report.",
    },
  },
];

/** Invented names; none belongs to a person we know of. */
export const PEOPLE: readonly { fullName: string; address: string }[] = [
  { fullName: "Айгерім Үсенқызы Қаратаева", address: "Шұғыла көшесі, 14 үй, 3 пәтер" },
  { fullName: "Ерлан Өмірзақұлы Сәбитов", address: "Бәйтерек даңғылы, 90 үй" },
  { fullName: "Гүлнәр Нұрпейісова", address: "Жаңақоныс ауылы, Достық көшесі, 7" },
  { fullName: "Сергей Павлович Иванцов", address: "ул. Приречная, 22, кв. 41" },
  { fullName: "Мария Адамовна Вербицкая", address: "мкр. Восточный, дом 9, кв. 118" },
  { fullName: "Тимур Рашидович Хамраев", address: "ул. Садовая, 5" },
  { fullName: "Әсел Һашимова", address: "Тұран шағын ауданы, 31 үй" },
  { fullName: "Nadia Lindqvist", address: "Keruen street 3, flat 12" },
];
