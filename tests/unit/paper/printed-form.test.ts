import { beforeAll, describe, expect, it } from "vitest";
import { formRules, type RulesNow } from "#components/paper/form-rules.ts";
import { formWords } from "#components/paper/form-words.ts";
import { formPdf } from "#lib/documents/form.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { formMark, LOOKS, type Variant } from "#lib/paper/looks.ts";
import { versionOf } from "#lib/paper/version.ts";
import { HOTLINES } from "#prisma/seed/rules/hotlines.ts";
import { openedPdf, pagesOf } from "#tests/support/pdf.ts";

/** The most sheets a form may have: whoever prints it pays for each. */
const MOST_PAGES = { normal: 7, large: 24, easy: 15 };

const SMALLEST_LARGE_PRINT = 18;

function rulesIn(locale: Locale): RulesNow {
  const nameIn = { kk: "nameKk", ru: "nameRu", en: "nameEn" } as const;
  return { hotlines: HOTLINES.map((line) => ({ ...line, name: line[nameIn[locale]] })), considerationDays: 15 };
}

async function printed(variant: Variant, rules: RulesNow): Promise<Buffer> {
  const words = await formWords(variant);
  return Buffer.from(await formPdf(words, await formRules(variant, rules), formMark(variant, versionOf(words))));
}

const forms: (Variant & { text: string })[] = [];
beforeAll(async () => {
  for (const locale of LOCALES)
    for (const look of LOOKS) forms.push({ locale, look, text: openedPdf(await printed({ locale, look }, rulesIn(locale))).text });
}, 120_000);

describe("the printed form", () => {
  it("is tagged PDF/UA-1 with a title and its language, in each language and look", () => {
    expect(forms).toHaveLength(9);
    for (const { locale, look, text } of forms) {
      expect(text, `${locale} ${look}`).toContain("<pdfuaid:part>1</pdfuaid:part>");
      expect(text, `${locale} ${look}`).toContain(`/Lang (${locale})`);
      expect(text, `${locale} ${look}`).toMatch(/\/S \/H1/);
      expect(text, `${locale} ${look}`).toMatch(/\/DisplayDocTitle true/);
    }
  });

  it("has a heading for each question, for those who hear it", () => {
    for (const { locale, look, text } of forms)
      expect(text.match(/\/S \/H2\b/g)?.length, `${locale} ${look}`).toBeGreaterThanOrEqual(22 + 5);
  });

  it("carries its fonts, and no other than ours: no letter is missing", () => {
    for (const { locale, look, text } of forms) {
      const fonts = new Set([...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, font]) => font));
      expect([...fonts].sort(), `${locale} ${look}`).toEqual(["DejaVuSansMono", "NotoSans-Bold", "NotoSans-Regular"]);
    }
  });

  it("keeps to its number of sheets", () => {
    for (const { locale, look, text } of forms) {
      expect(pagesOf(text), `${locale} ${look}`).toBeGreaterThan(3);
      expect(pagesOf(text), `${locale} ${look}`).toBeLessThanOrEqual(MOST_PAGES[look]);
    }
  });

  it("has no letter under 18 points in large print", () => {
    for (const { locale, text } of forms.filter(({ look }) => look === "large")) {
      const sizes = [...text.matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
      expect(sizes.length, locale).toBeGreaterThan(50);
      expect(Math.min(...sizes), locale).toBeGreaterThanOrEqual(SMALLEST_LARGE_PRINT);
    }
  });

  it("tells neither when nor on what machine it was made", () => {
    for (const { locale, look, text } of forms) {
      expect(text, `${locale} ${look}`).not.toMatch(/CreationDate|ModDate|xmp:CreateDate|xmp:ModifyDate/);
      expect(text, `${locale} ${look}`).not.toContain(process.cwd());
    }
  });

  it("can be printed while no rule can be read: with the numbers for danger in plain words, and no period", async () => {
    const variant = { locale: "kk", look: "normal" } as const;
    const nothing = { hotlines: [], considerationDays: null };
    const rules = await formRules(variant, nothing);
    expect(rules).toMatchObject({ danger: { numbers: [] }, office: [], period: null });
    expect(rules.danger.plain).toMatch(/112.*102.*111/);
    expect(pagesOf(openedPdf(await printed(variant, nothing)).text)).toBeGreaterThan(3);
  });

  it("says beside a number that is not confirmed that it is not", async () => {
    const { office } = await formRules({ locale: "ru", look: "easy" }, rulesIn("ru"));
    expect(office).toEqual([expect.objectContaining({ number: "1424", note: expect.stringContaining("не подтвердили") })]);
  });
});
