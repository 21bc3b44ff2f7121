import type { LegalGround } from "./legal-ground.ts";
import { SOURCES } from "./sources.ts";

const decline = { version: 1, finding: "decline", validFrom: "2025-10-22", validTo: null } as const;

/**
 * Why the Commissioner does not take up a complaint. There is no ground of age: no source confirms a one-year limit, so an
 * old date may be explained to the person and never refuses anybody.
 */
export const GROUNDS_OF_REFUSAL: readonly LegalGround[] = [
  {
    // Read verbatim (§ 9.2); the First President was named only in the law of 2021.
    ...decline,
    code: "act_of_president",
    validFrom: "2021-12-29",
    validTo: "2022-11-04",
    source: SOURCES.commissionerLawOf2021,
    confidence: "H",
    textKk:
      "Шағым Президенттің немесе Тұңғыш Президент – Елбасының шешіміне, әрекетіне немесе әрекетсіздігіне қатысты. Заң Уәкілге мұндай шағымдарды қарауға мүмкіндік бермейді.",
    textRu:
      "Жалоба касается решения, действия или бездействия Президента либо Первого Президента – Елбасы. Закон не позволяет Уполномоченному рассматривать такие жалобы.",
    textEn:
      "The complaint concerns a decision, an act or a failure to act of the President or of the First President – Elbasy. The law does not let the Commissioner consider such complaints.",
  },
  {
    // Supposed to continue under 154-VII; that article was not read.
    ...decline,
    code: "act_of_president",
    version: 2,
    validFrom: "2022-11-05",
    source: SOURCES.commissionerLaw,
    confidence: "L",
    textKk:
      "Шағым Президенттің шешіміне, әрекетіне немесе әрекетсіздігіне қатысты. Заң Уәкілге мұндай шағымдарды қарауға мүмкіндік бермейді.",
    textRu: "Жалоба касается решения, действия или бездействия Президента. Закон не позволяет Уполномоченному рассматривать такие жалобы.",
    textEn:
      "The complaint concerns a decision, an act or a failure to act of the President. The law does not let the Commissioner consider such complaints.",
  },
  {
    // The office's practice (215 such complaints in 2021); the Venice Commission asked to make it clearer in law.
    ...decline,
    code: "court_decision",
    source: "gov.kz/ombudsman 308567 · CDL opinion 1099 (2022)",
    confidence: "M",
    textKk:
      "Шағымда сот шешімімен келіспеу айтылған. Уәкіл соттың орнына шешім қабылдамайды және сот актісін өзгерте алмайды. Шешімге жоғары тұрған сотқа шағымдануға болады. Оның мерзімі бар, сондықтан заңгермен тезірек ақылдасқан дұрыс.",
    textRu:
      "В жалобе выражено несогласие с решением суда. Уполномоченный не заменяет суд и не может изменить судебный акт. Решение можно обжаловать в вышестоящий суд. Для этого есть срок, поэтому лучше скорее посоветоваться с юристом.",
    textEn:
      "The complaint disagrees with a court decision. The Commissioner does not replace the courts and cannot change what a court has decided. You can appeal to a higher court. There is a time limit for this, so it is best to ask a lawyer soon.",
  },
  {
    // The Code excludes an anonymous appeal and one without substance, each by itself. Used here only where both meet:
    // an anonymous account with substance is a signal and is read.
    ...decline,
    code: "anonymous_without_substance",
    source: SOURCES.appealsCode63,
    confidence: "M",
    textKk:
      "Шағымда не болғаны айтылмаған, ал оны жіберген адамнан нақтылау мүмкін емес: аты-жөні де, байланысу жолы да жоқ. Егер онда қылмыс немесе қауіп туралы мәлімет болса, біз оны тиісті органға дереу жеткіземіз. Не болғанын жазып, бізге қайта жүгінуге болады.",
    textRu:
      "В жалобе не сказано, что произошло, и уточнить это не у кого: нет ни имени, ни способа связаться. Если в ней есть сведения о преступлении или угрозе, мы сразу передаём их в компетентный орган. Можно написать нам снова и рассказать, что случилось.",
    textEn:
      "The complaint does not say what happened, and there is nobody to ask: it has no name and no way to reach its author. Anything in it about a crime or a threat is passed on at once to the body in charge. You can write to us again and tell us what happened.",
  },
  {
    // Follows from whose acts the Rules of 2025 list; the Venice Commission asked to make private providers clearer in law.
    ...decline,
    code: "outside_mandate_private_dispute",
    source: `${SOURCES.complaintRules} · CDL opinion 1099 (2022)`,
    confidence: "M",
    textKk:
      "Бұл – жеке адамдар немесе компаниялар арасындағы дау. Оған мемлекеттік орган да, халыққа қызмет көрсететін ұйым да қатыспаған. Уәкіл мұндай дауларды шешпейді. Сізге сот, медиатор немесе осындай дауларға жауапты орган көмектесе алады.",
    textRu:
      "Это спор между частными лицами или компаниями. В нём не участвует ни государственный орган, ни организация, которая оказывает услуги населению. Уполномоченный такие споры не разрешает. Помочь может суд, медиатор или орган, который отвечает за такие споры.",
    textEn:
      "This is a dispute between private persons or companies. No state body and no organisation that serves the public takes part in it. The Commissioner does not settle such disputes. A court, a mediator or the body in charge of such disputes can help.",
  },
  {
    // A complaint states the decision or act that violates rights (90-VII § 9.3, read verbatim; 350-VI § 63).
    ...decline,
    code: "no_violation_alleged",
    source: `${SOURCES.commissionerLawOf2021} · ${SOURCES.appealsCode63}`,
    confidence: "M",
    textKk:
      "Шағымнан қай шешім, әрекет немесе әрекетсіздік құқығыңызды бұзғаны көрінбейді. Бұл сізге сенбейміз деген сөз емес. Не болғанын және оған кімнің қатысы барын жазып, шағымды қайта жібере аласыз.",
    textRu:
      "Из жалобы не видно, какое решение, действие или бездействие нарушило ваши права. Это не значит, что мы вам не верим. Напишите, что произошло и кто в этом участвовал, и подайте жалобу снова.",
    textEn:
      "The complaint does not show which decision, act or failure to act violated your rights. This does not mean that we do not believe you. You can send the complaint again and tell us what happened and who took part.",
  },
  {
    // No published text found: the office's practice, to be confirmed or withdrawn by an administrator.
    ...decline,
    code: "already_considered",
    source: "no published text found (11.2026)",
    confidence: "L",
    textKk:
      "Уәкіл осы мәселе бойынша шағымды бұрын қарап, жауап берген. Бұл шағымда жаңа мән-жайлар жоқ. Жаңа мән-жайлар немесе құжаттар пайда болса, бізге жіберіңіз.",
    textRu:
      "Уполномоченный уже рассмотрел жалобу по этому вопросу и дал ответ. Новых обстоятельств в этой жалобе нет. Если появятся новые обстоятельства или документы, пришлите их нам.",
    textEn:
      "The Commissioner has already considered a complaint about this matter and answered it. This complaint has no new circumstances. If there are new circumstances or documents, send them to us.",
  },
  {
    // Withdrawal of an appeal is regulated in § 64 of the Code; applied to the Commissioner as a pattern.
    ...decline,
    code: "withdrawn",
    source: SOURCES.appealsCode64,
    confidence: "M",
    textKk: "Шағым берген адам оны өз еркімен қайтарып алды. Шағымды қайта беруге болады.",
    textRu: "Человек, который подал жалобу, сам её отозвал. Жалобу можно подать снова.",
    textEn: "The person who made the complaint has withdrawn it. The complaint can be made again.",
  },
];
