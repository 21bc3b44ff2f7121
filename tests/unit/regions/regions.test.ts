import { describe, expect, it } from "vitest";
import en from "#lib/i18n/messages/en/regions.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/regions.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/regions.json" with { type: "json" };
import { katoOf, REGION_CODES, sortedRegions } from "#lib/regions/regions.ts";
import { REGIONS } from "#prisma/seed/rules/regions.ts";

const MESSAGES = { kk, ru, en };
type Locale = keyof typeof MESSAGES;
const namesIn = (locale: Locale) => sortedRegions(locale, (code) => MESSAGES[locale][code]).map(({ name }) => name);

describe("regions", () => {
  it("are the 17 oblasts and 3 cities of today", () => {
    expect(REGION_CODES).toHaveLength(20);
    expect(new Set(REGION_CODES).size).toBe(20);
    expect(Object.values(kk).filter((name) => name.endsWith("облысы"))).toHaveLength(17);
    expect(Object.values(kk).filter((name) => name.endsWith("қаласы"))).toHaveLength(3);
  });

  it.each(Object.entries(MESSAGES))("have exactly their names in %s", (_, names) => {
    expect(Object.keys(names)).toEqual([...REGION_CODES]);
    expect(new Set(Object.values(names)).size).toBe(20);
  });

  it("carry the KATO code of their ISO number", () => {
    expect(katoOf("KZ-10")).toBe("100000000");
    expect(katoOf("KZ-62")).toBe("620000000");
    expect(REGIONS.every(({ code, kato }) => kato === `${code.slice(3)}0000000`)).toBe(true);
  });

  it("follow the Kazakh alphabet in Kazakh", () => {
    expect(namesIn("kk")).toEqual([
      "Абай облысы",
      "Ақмола облысы",
      "Ақтөбе облысы",
      "Алматы қаласы",
      "Алматы облысы",
      "Астана қаласы",
      "Атырау облысы",
      "Батыс Қазақстан облысы",
      "Жамбыл облысы",
      "Жетісу облысы",
      "Қарағанды облысы",
      "Қостанай облысы",
      "Қызылорда облысы",
      "Маңғыстау облысы",
      "Павлодар облысы",
      "Солтүстік Қазақстан облысы",
      "Түркістан облысы",
      "Ұлытау облысы",
      "Шығыс Қазақстан облысы",
      "Шымкент қаласы",
    ]);
  });

  it("are found in Russian by their own name, not under «область» or «город»", () => {
    expect(namesIn("ru").slice(0, 6)).toEqual([
      "область Абай",
      "Акмолинская область",
      "Актюбинская область",
      "Алматинская область",
      "город Алматы",
      "город Астана",
    ]);
  });

  it("start with Abai and end with Zhetisu in English", () => {
    expect(namesIn("en").at(0)).toBe("Abai Region");
    expect(namesIn("en").at(-1)).toBe("Zhetisu");
  });
});
