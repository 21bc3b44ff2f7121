import { beforeAll, describe, expect, it } from "vitest";
import { couponPaper, walletCard } from "#app/[locale]/(citizen)/papers.ts";
import { couponInFile } from "#lib/coupon/in-file.ts";
import { couponPdf } from "#lib/documents/coupon.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { aCoupon, aSigningKey } from "#tests/support/coupons.ts";
import { openedPdf, pagesOf } from "#tests/support/pdf.ts";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const ACCESS_CODE = "7KQ2M9XDPT4WZ8HN3RVB5";
const coupon = aCoupon(aSigningKey().signs);

type Paper = { name: string; locale: string; raw: string; text: string };

const papers: Paper[] = [];
beforeAll(async () => {
  for (const locale of LOCALES) {
    const made = [
      await couponPaper({ coupon, decideBy: "2026-12-16" }, locale),
      await couponPaper({ coupon, decideBy: null }, locale),
      await walletCard({ number: "2026-004127", accessCode: ACCESS_CODE }, locale),
    ];
    for (const { name, body } of made) papers.push({ name, locale, ...openedPdf(Buffer.from(body)) });
  }
});

describe("every paper", () => {
  it("is made in three languages", () => {
    expect(papers).toHaveLength(9);
  });

  it("is tagged PDF/UA-1 with a title and its language", () => {
    for (const { name, locale, text } of papers) {
      expect(text, name).toMatch(/^%PDF-1\.7/);
      expect(text, name).toContain("<pdfuaid:part>1</pdfuaid:part>");
      expect(text, name).toMatch(/\/StructTreeRoot \d+ 0 R/);
      expect(text, name).toMatch(/\/MarkInfo <<\s+\/Marked true/);
      expect(text, name).toContain(`/Lang (${locale})`);
      expect(text, name).toContain("<dc:title>");
      expect(text, name).toMatch(/\/DisplayDocTitle true/);
      expect(text, name).toMatch(/\/S \/H1/);
      expect(text, name).toMatch(/\/S \/Figure[\s\S]*?\/Alt/);
    }
  });

  it("carries its fonts, and no other than ours", () => {
    for (const { name, text } of papers) {
      const fonts = new Set([...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, font]) => font));
      expect([...fonts].sort(), name).toEqual(
        ["DejaVuSansMono", "DejaVuSansMono-Bold", "NotoSans-Bold", "NotoSans-Regular"].filter((font) => fonts.has(font)),
      );
      expect(fonts.size).toBeGreaterThan(1);
      expect([...text.matchAll(/\/FontFile[23]/g)].length).toBeGreaterThanOrEqual(fonts.size);
    }
  });

  it("tells neither when nor on what machine it was made", () => {
    for (const { name, text } of papers) {
      expect(text, name).not.toMatch(/CreationDate|ModDate|xmp:CreateDate|xmp:ModifyDate/);
      expect(text, name).not.toContain(process.cwd());
    }
  });

  it("fits on one page", () => {
    for (const { name, locale, text } of papers) expect(pagesOf(text), `${name} ${locale}`).toBe(1);
  });
});

describe("a coupon’s paper", () => {
  it("carries the signed note byte for byte", async () => {
    for (const { name, raw } of papers.filter((paper) => paper.name === "number.pdf"))
      expect(couponInFile(Buffer.from(raw, "latin1")), name).toBe(coupon);
  });

  it("takes what looks like markup as words", async () => {
    const words = '#panic("x") *a* @b $c$ \\ `d` <e> [ "';
    const one = { term: words, value: words, figures: false };
    const paper = { title: words, author: words, heading: words, lead: words, nextTitle: words, court: words, checkTitle: words };
    const rest = { language: "kk", facts: [one], next: [words], check: [words], noteTitle: words, note: coupon, squareCodeSays: words };
    await expect(couponPdf({ ...paper, ...rest, address: "https://example.kz/kk/track#2026-004127" })).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("the templates", () => {
  it.each(filesIn("lib/documents", /\.typ$/))("bring nothing from elsewhere: %s", (template) => {
    const imports = [...textOf(template).matchAll(/(?:import|include)\s+"([^"]+)"/g)].map(([, path]) => path as string);
    expect(imports.filter((path) => !/^[a-z-]+\.typ$/.test(path))).toEqual([]);
    expect(textOf(template)).not.toMatch(/@preview|@local|https?:|\beval\(|plugin\(/);
  });
});
