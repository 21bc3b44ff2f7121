import { describe, expect, it } from "vitest";
import { CONFIDENCES, calendarDaySchema, legalPeriodSchema, officeHoursSchema } from "#lib/deadlines/schema.ts";
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";
import { HOTLINES } from "#prisma/seed/rules/hotlines.ts";
import { LEGAL_GROUNDS } from "#prisma/seed/rules/legal-grounds.ts";
import { LEGAL_PERIODS } from "#prisma/seed/rules/legal-periods.ts";
import { OFFICE_HOURS } from "#prisma/seed/rules/office-hours.ts";

const TEXTS = ["textKk", "textRu", "textEn"] as const;
const KAZAKH_LETTER = /[әғқңөұүһі]/i;
const CYRILLIC = /[а-яё]/i;

describe("the shapes of the seeded rules", () => {
  it.each([
    ["calendar days", calendarDaySchema, CALENDAR_YEARS.flatMap(calendarRows)],
    ["legal periods", legalPeriodSchema, LEGAL_PERIODS],
    ["office hours", officeHoursSchema, OFFICE_HOURS],
  ])("%s fit their schema", (_, schema, rows) => {
    for (const row of rows) expect(schema.safeParse(row).error).toBeUndefined();
  });
});

describe.each([
  ["legal periods", LEGAL_PERIODS],
  ["legal grounds", LEGAL_GROUNDS],
] as const)("versions of %s", (_, rows) => {
  const byCode = Object.entries(Object.groupBy<string, (typeof rows)[number]>(rows, ({ code }) => code));

  it.each(byCode)("%s: numbered from 1, each ends before the next begins, the last one is open", (_code, versions = []) => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_row, i) => i + 1));
    for (const [i, { validTo }] of versions.entries()) {
      const next = versions[i + 1];
      if (next) expect(validTo !== null && validTo < next.validFrom).toBe(true);
      else expect(validTo).toBeNull();
    }
  });
});

describe("legal grounds", () => {
  it.each(LEGAL_GROUNDS.map((ground) => [`${ground.code}/${ground.version}`, ground] as const))(
    "%s has its own text in three languages, a source and a confidence",
    (_, ground) => {
      expect(ground.textKk).toMatch(KAZAKH_LETTER);
      expect(ground.textRu).toMatch(CYRILLIC);
      expect(ground.textRu).not.toMatch(KAZAKH_LETTER);
      expect(ground.textEn).not.toMatch(CYRILLIC);
      for (const text of TEXTS) expect(ground[text]).toMatch(/\.$/);
      expect(CONFIDENCES).toContain(ground.confidence);
      expect(ground.source).not.toBe("");
    },
  );

  it("offers at least one reason to accept", () => {
    expect(LEGAL_GROUNDS.some(({ finding, validTo }) => finding === "accept" && validTo === null)).toBe(true);
  });

  it("never refuses for age, form, language or an identification number", () => {
    const forbidden = /late|old|age|time_limit|year|iin|form|language/;
    expect(LEGAL_GROUNDS.filter(({ code }) => forbidden.test(code.replace("mandate", "")))).toEqual([]);
  });
});

describe("hotlines", () => {
  it("give the numbers for danger, police, ambulance and families", () => {
    expect(HOTLINES.map(({ number }) => number)).toEqual(expect.arrayContaining(["112", "102", "103", "111"]));
  });

  it("have one row a number, in three languages", () => {
    expect(new Set(HOTLINES.map(({ number }) => number)).size).toBe(HOTLINES.length);
    for (const { nameKk, nameRu, nameEn } of HOTLINES) expect([nameKk, nameRu, nameEn]).not.toContain("");
  });
});
