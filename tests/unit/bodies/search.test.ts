import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Body } from "#lib/bodies/body.ts";
import { searchBodies } from "#lib/bodies/search.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { BODIES } from "#prisma/seed/rules/bodies.ts";

const REGISTER: Body[] = BODIES.filter(({ validTo }) => validTo === null).map(({ nameKk, nameRu, nameEn, ...row }) => ({
  ...row,
  names: { kk: nameKk, ru: nameRu, en: nameEn },
}));
const found = (query: string, options: Partial<Parameters<typeof searchBodies>[2]> = {}) =>
  searchBodies(REGISTER, query, { locale: "ru", ...options }).map(({ code }) => code);

const WITHOUT_KAZAKH_LETTERS: Record<string, string> = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
const onRussianKeyboard = (text: string) =>
  text.toLowerCase().replace(/[әғқңөұүһі]/g, (letter) => WITHOUT_KAZAKH_LETTERS[letter] ?? letter);

/** What slips of a hand do to a text at one place. */
const SLIPS: ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  (text, at) => `${text.slice(0, at)}ж${text.slice(at + 1)}`,
];

describe("the search for a body", () => {
  it.each([
    ["a part of the name", "полиция костанай", "police_department_kz_39"],
    ["words in any order", "Костанайской области полиции департамент", "police_department_kz_39"],
    ["the Kazakh name", "Қостанай облысының Полиция департаменті", "police_department_kz_39"],
    ["Kazakh on a Russian keyboard", "костанай облысынын прокуратурасы", "prosecutors_office_kz_39"],
    ["Kazakh with Latin look-alikes", "Қылмыстық-атқару жүйecі комитeтi", "penal_system_committee"],
    ["an abbreviation and a region", "ДП Павлодар", "police_department_kz_55"],
    ["a former name", "РОВД Шымкент", "police_department_kz_79"],
    ["the abbreviation of a committee", "КНБ", "national_security_committee"],
    ["its Kazakh abbreviation", "ұқк", "national_security_committee"],
    ["the penal system's department", "дуис актобе", "penal_system_department_kz_15"],
    ["health insurance", "ОСМС", "social_health_insurance_fund"],
    ["its Kazakh abbreviation", "МӘМС", "social_health_insurance_fund"],
    ["one slip", "акимта павлодар", "akimat_kz_55"],
    ["Russian on a Latin layout", "ghjrehfnehf gfdkjlfh", "prosecutors_office_kz_55"],
    ["Kazakh on a Latin layout", "5sksv", "ministry_science_higher_education"],
    ["English on a Russian layout", "зщдшсу зфмдщвфк", "police_department_kz_55"],
    ["Russian by its sound", "prokuratura pavlodar", "prosecutors_office_kz_55"],
    ["English", "supreme court", "supreme_court"],
  ])("understands %s: %s", (_what, query, code) => {
    expect(found(query)).toContain(code);
  });

  it("puts what was meant first", () => {
    expect(found("верховный суд")[0]).toBe("supreme_court");
    expect(found("Костанай полиция")[0]).toBe("police_department_kz_39");
    expect(found("акимат астаны")[0]).toBe("akimat_kz_71");
  });

  it("keeps to the kind and the region, and to central bodies beside them", () => {
    expect(found("департамент", { kind: "police", region: "KZ-39" })).toEqual(["police_department_kz_39"]);
    for (const code of found("суд", { region: "KZ-10" }))
      expect(REGISTER.find((body) => body.code === code)?.regionCode ?? "KZ-10").toBe("KZ-10");
  });

  it("offers the kind's bodies when nothing was typed: the central ones, then the regions in the reader's alphabet", () => {
    const offered = searchBodies(REGISTER, " ", { locale: "kk", kind: "prosecutor" });
    expect(offered).toHaveLength(10);
    const central = offered.filter(({ regionCode }) => !regionCode);
    const regional = offered.filter(({ regionCode }) => regionCode).map(({ names }) => names.kk);
    expect(offered.slice(0, central.length)).toEqual(central);
    expect(regional).toEqual([...regional].sort(new Intl.Collator("kk").compare));
    expect(regional[0]).toBe("Абай облысының прокуратурасы");
  });

  it("finds nothing for what is no body", () => {
    expect(found("ыыыыыы ююююю")).toEqual([]);
    expect(found("сосед Иванов")).toEqual([]);
  });

  it.each(LOCALES)("finds every body by its own name in %s first or among equals", (locale) => {
    const missed = REGISTER.filter((body) => !found(body.names[locale], { locale }).slice(0, 3).includes(body.code));
    expect(missed.map(({ names }) => names[locale])).toEqual([]);
  });

  it("finds every body by its Kazakh name written without Kazakh letters", () => {
    const missed = REGISTER.filter((body) => !found(onRussianKeyboard(body.names.kk)).includes(body.code));
    expect(missed.map(({ names }) => names.kk)).toEqual([]);
  });

  it.each(LOCALES)("finds at least 95 in 100 bodies by their name in %s with one slip anywhere", (locale: Locale) => {
    const anyCase = fc.tuple(fc.constantFrom(...REGISTER), fc.nat(), fc.constantFrom(...SLIPS));
    const cases = fc.sample(anyCase, { numRuns: 300, seed: 20261125 });
    const missed = cases.filter(([body, at, slip]) => {
      const name = body.names[locale];
      return !found(slip(name, at % name.length), { locale }).includes(body.code);
    });
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.05);
  });

  it("is total: any text gets an answer of at most ten", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => found(text).length <= 10),
      { numRuns: 60 },
    );
  });
});
