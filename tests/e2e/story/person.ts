import type { Locale } from "#lib/i18n/locales.ts";

/** An invented person, what they have to say, and what the office says to them. */
export type Person = {
  fullName: string;
  address: string;
  phone: string;
  email: string;
  bodyName: string;
  place: string;
  about: string;
  narrative: string;
  answer: string;
  reason: string;
  accepted: string;
  question: string;
  conclusion: string;
  closing: string;
  /** A summary's text that gives this person away, and the same mended; English must always be there. */
  leaking: { field: "textEn" | "textRu" | "textKk"; text: string; mended: string };
  comment: string;
};

export const PEOPLE: Record<Locale, Person> = {
  kk: {
    fullName: "Айгерім Серікқызы Жұмабек",
    address: "Атырау қаласы, Балықшы көшесі 31, 8-пәтер",
    phone: "+7 701 555 31 01",
    email: "aigerim.zhumabek@example.kz",
    bodyName: "№ 5 қарттар үйі",
    place: "Балықшы ауылы",
    about: "былтыр қыста, дәл күні есімде жоқ",
    narrative: "Анамды қарттар үйінде үш күн бойы төсекке байлап қойған.\nДәрігер шақырмаған, бізге хабар бермеген. Қолында із қалды.",
    answer: "Құжат бар: дәрігердің анықтамасын аламыз.",
    reason: "Өтініш иесіне қоңырау шалып, мекенжайын нақтылау керек.",
    accepted: "Шағымыңызды қарауға қабылдадық.",
    question: "Дәрігердің анықтамасы бар ма?",
    conclusion: "Күзетшілердің әрекеті заңға қайшы болған.",
    closing: "Тексеру аяқталды: құқықтарыңыз бұзылған. Мекемеге ұсыным жібердік.",
    leaking: {
      field: "textKk",
      text: "Жұмабектің анасын қарттар үйінде үш күн төсекке байлап қойған.",
      mended: "Егде жастағы адамды қарттар үйінде бірнеше күн төсекке байлап қойған.",
    },
    comment: "Бұл өзге өңірлерде де кездесе ме?",
  },
  ru: {
    fullName: "Светлана Игоревна Левченко",
    address: "Атырау, улица Рыбацкая, 12",
    phone: "+7 701 555 31 02",
    email: "s.levchenko@example.kz",
    bodyName: "Дом престарелых № 5",
    place: "посёлок Балыкши",
    about: "прошлой зимой, точного дня не помню",
    narrative: "Мою мать три дня держали привязанной к кровати.\nВрача не вызвали, нам не сообщили. На руках остались следы.",
    answer: "Да, справка есть, я её принесу.",
    reason: "Нужно позвонить заявительнице и уточнить адрес.",
    accepted: "Мы приняли вашу жалобу к рассмотрению.",
    question: "Есть ли у вас справка врача?",
    conclusion: "Действия сотрудников противоречили закону.",
    closing: "Проверка закончена: ваши права нарушены. Мы направили рекомендацию.",
    leaking: {
      field: "textRu",
      text: "Мать Левченко три дня держали привязанной к кровати.",
      mended: "Пожилого человека несколько дней держали привязанным к кровати.",
    },
    comment: "Встречается ли это в других областях?",
  },
  en: {
    fullName: "Rosalind Abernathy",
    address: "Atyrau, Fishermen Street 12",
    phone: "+7 701 555 31 03",
    email: "r.abernathy@example.kz",
    bodyName: "Home for the elderly No. 5",
    place: "Balykshy",
    about: "last winter, I do not remember the day",
    narrative: "My mother was kept tied to her bed for three days.\nNo doctor was called and we were not told. Her wrists are marked.",
    answer: "Yes, there is a medical note. I will bring it.",
    reason: "We have to call the complainant about the address.",
    accepted: "We have taken up your complaint.",
    question: "Do you have a doctor's note?",
    conclusion: "What the staff did was against the law.",
    closing: "We have finished: your rights were violated. We sent a recommendation.",
    leaking: {
      field: "textEn",
      text: "Mrs Abernathy says that her mother was kept tied to a bed for three days.",
      mended: "A relative says that an elderly person was kept tied to a bed for several days.",
    },
    comment: "Is this known from other regions too?",
  },
};
