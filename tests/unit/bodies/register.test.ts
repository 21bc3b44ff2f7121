import { describe, expect, it } from "vitest";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { formsOf } from "#prisma/seed/rules/bodies/region-forms.ts";
import { BODIES } from "#prisma/seed/rules/bodies.ts";

const named = (code: string) => BODIES.find((body) => body.code === code);

describe("the register of bodies", () => {
  it("has each version of a code once, and no two versions at a time", () => {
    expect(new Set(BODIES.map(({ code, version }) => `${code}/${version}`)).size).toBe(BODIES.length);
    for (const { code, version, validFrom } of BODIES.filter((body) => body.version > 1)) {
      const before = BODIES.find((body) => body.code === code && body.version === version - 1);
      expect(before?.validTo ?? "9999", code).toMatch(/^\d{4}-/);
      expect((before?.validTo ?? "9999") < validFrom, code).toBe(true);
    }
  });

  it("has codes, kinds and sources in good order", () => {
    for (const { code, kind, source, validFrom, validTo } of BODIES) {
      expect(code).toMatch(/^[a-z0-9_]+$/);
      expect(BODY_KINDS).toContain(kind);
      expect(source).not.toBe("");
      expect(validTo === null || validFrom <= validTo, code).toBe(true);
    }
  });

  it("gives every region the same kinds of body", () => {
    const kindsOf = (region: string) =>
      BODIES.filter(({ regionCode }) => regionCode === region)
        .map(({ kind }) => kind)
        .sort();
    for (const region of REGION_CODES) expect(kindsOf(region), region).toEqual(kindsOf("KZ-39"));
    expect(kindsOf("KZ-39").length).toBeGreaterThan(10);
  });

  it.each([
    ["akimat_kz_39", "Қостанай облысының әкімдігі", "Акимат Костанайской области", "Akimat of Kostanay Region"],
    [
      "police_department_kz_71",
      "Астана қаласының Полиция департаменті",
      "Департамент полиции города Астаны",
      "Police Department of Astana City",
    ],
    [
      "police_department_kz_75",
      "Алматы қаласының Полиция департаменті",
      "Департамент полиции города Алматы",
      "Police Department of Almaty City",
    ],
    ["prosecutors_office_kz_10", "Абай облысының прокуратурасы", "Прокуратура области Абай", "Prosecutor’s Office of Abai Region"],
    ["court_kz_27", "Батыс Қазақстан облыстық соты", "Западно-Казахстанский областной суд", "Court of West Kazakhstan Region"],
    ["court_kz_62", "Ұлытау облысының соты", "Суд области Ұлытау", "Court of Ulytau Region"],
    ["court_kz_71", "Астана қаласының соты", "Суд города Астаны", "Court of Astana City"],
    [
      "penal_system_department_kz_79",
      "Шымкент қаласы бойынша Қылмыстық-атқару жүйесі департаменті",
      "Департамент уголовно-исполнительной системы по городу Шымкенту",
      "Department of the Penal System for Shymkent City",
    ],
  ])("declines the region in %s", (code, kk, ru, en) => {
    expect(named(code)).toMatchObject({ nameKk: kk, nameRu: ru, nameEn: en });
  });

  it("leaves no Russian region in the nominative and no Kazakh one without its ending", () => {
    for (const region of REGION_CODES) {
      const { ruGenitive, kkGenitive } = formsOf(region);
      expect(ruGenitive).toMatch(/^(\S+ой области|области \S+|города \S+)$/);
      expect(kkGenitive).toMatch(/(облысының|қаласының)$/);
    }
  });
});
