/**
 * Acts and publications that the seeded rules cite. Citations are kept free of any one language (number, date, "§" for the
 * article, register or address), because people read them under a Kazakh, a Russian or an English sentence.
 */
export const SOURCES = {
  /** Law on Holidays: the list of days (§ 2–3), the move from a weekend to the next working day (§ 5). */
  holidaysLaw: "№ 267-II (13.12.2001) § 2–3 · adilet.zan.kz/rus/docs/Z010000267_",
  holidaysLawMove: "№ 267-II (13.12.2001) § 5 · adilet.zan.kz/rus/docs/Z010000267_",
  /** Labour Code: 7 January and the first day of Kurban Ait are days of rest (§ 84); exchange of days by act (§ 85.3). */
  labourCodeRest: "№ 414-V (23.11.2015) § 84 · adilet.zan.kz/rus/docs/K1500000414",
  /** New Constitution, approved by the referendum of 15.03.2026: its own day replaces 30 August, first kept in 2027. */
  constitutionOf2026: "15.03.2026 § 94 · taspanews.kz (18.03.2026)",
  /** Constitutional Law on the Commissioner for Human Rights. */
  commissionerLaw: "№ 154-VII (05.11.2022) · adilet.zan.kz/kaz/docs/Z2200000154",
  commissionerLaw15: "№ 154-VII (05.11.2022) § 15 · adilet.zan.kz/kaz/docs/Z2200000154",
  /** The law before it, repealed by 154-VII. */
  commissionerLawOf2021: "№ 90-VII (29.12.2021) § 9 · adilet.zan.kz/rus/docs/Z2100000090",
  /** Rules on the consideration of complaints: Order 3, restated by Order 65. Known here through zakon.kz, text not read. */
  complaintRules: "№ 3 (20.01.2023) → № 65 (20.10.2025) · V2500037194 · zakon.kz/pravo/6495804",
  /** Administrative Procedural and Process-Related Code: a pattern for the Commissioner, binding on bodies. */
  appealsCode63: "№ 350-VI (29.06.2020) § 63 · egov.kz/cms/en/articles/podacha_zayavlenia",
  appealsCode64: "№ 350-VI (29.06.2020) § 64 · pavlodar.com/zakon/?dok=06600&uro=080071",
  appealsCode76: "№ 350-VI (29.06.2020) § 76 · emhana1krg.kz",
  /** Law on Languages: in which language an organisation answers. Read as quoted in the press. */
  languagesLaw11: "№ 151-I (11.07.1997) § 11 · 365info.kz (11.2016)",
  /** Penal Enforcement Code: letters of convicts. Known through the Bureau for Human Rights, text not read. */
  penalEnforcementCode14: "№ 234-V (05.07.2014) § 14 · bureau.kz/?p=25598",
  /** The Commissioner on complaints of torture. */
  commissionerOnTorture: "inform.kz (10.12.2025)",
  /** Optional Protocol to the Convention against Torture, ratified in 2008. */
  optionalProtocol: "OPCAT (18.12.2002) § 17–19 · docslib.org/doc/8810690",
  optionalProtocol21: "OPCAT (18.12.2002) § 21",
  /** The Venice Principles on ombudsman institutions. */
  venicePrinciple15: "CDL-AD(2019)005 § 15",
  /** State-guaranteed legal aid. */
  legalAid: "V2200029337 (31.08.2022) · aikyn.kz/282117",
  /** The Commissioner for Children's Rights, with people in each region. */
  childrensCommissioner: "qazaq-stan.press · nur.kz/1988523",
} as const;
