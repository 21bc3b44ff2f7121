import { describe, expect, it } from "vitest";
import { allInForceOn } from "#lib/deadlines/in-force.ts";
import { PERIOD_CODES } from "#lib/deadlines/schema.ts";
import { today } from "#lib/deadlines/today.ts";
import { TERMS } from "#lib/guidance/glossary.ts";
import { ARTICLES, GUIDE_PAGES, guidePath, isArticleAddress, onwardAddress } from "#lib/guidance/pages.ts";
import { blocksOf } from "#lib/guidance/paragraphs.ts";
import { PROVISION_CODES } from "#lib/guidance/provisions.ts";
import { HOTLINE_TOPICS } from "#lib/guidance/topics.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { HOTLINES } from "#prisma/seed/rules/hotlines.ts";
import { LEGAL_PERIODS } from "#prisma/seed/rules/legal-periods.ts";
import { LEGAL_PROVISIONS } from "#prisma/seed/rules/legal-provisions.ts";
import { TEXTS } from "#tests/support/messages.ts";

const sections = Object.values(ARTICLES).flat();
const articleTexts = [...TEXTS.kk.keys()].filter((key) => /^guide\.\w+\.\w+\.text$/.test(key) && !key.startsWith("guide.young."));

describe("the reading pages", () => {
  it("say in each section what they announce, and have no text that no section shows", () => {
    const shown = Object.entries(ARTICLES).flatMap(([article, parts]) => parts.map(({ id }) => `guide.${article}.${id}.text`));
    expect([...articleTexts].sort()).toEqual(shown.sort());
  });

  it("never end in a dead end: the last section of each leads on", () => {
    const ends = Object.values(ARTICLES).map((parts) => parts.at(-1)?.onward?.length ?? 0);
    expect(ends).not.toContain(0);
  });

  it.each(LOCALES)("are built in %s as in Kazakh: the same paragraphs, lists and steps", (locale) => {
    const shape = (key: string, language: (typeof LOCALES)[number]) =>
      blocksOf(TEXTS[language].get(key) ?? "").map((block) =>
        block.kind === "paragraph" ? block.kind : `${block.kind} ${block.items.length}`,
      );
    for (const key of articleTexts) expect(shape(key, locale), key).toEqual(shape(key, "kk"));
  });

  it("quote only rules that are in force", () => {
    const provisions = allInForceOn(LEGAL_PROVISIONS, today()).map(({ code }) => code);
    const periods = allInForceOn(LEGAL_PERIODS, today()).map(({ code }) => code);
    expect([...provisions].sort()).toEqual([...PROVISION_CODES].sort());
    expect([...periods].sort()).toEqual([...PERIOD_CODES].sort());
  });

  it("quote every provision somewhere: a rule that nobody reads is not published", () => {
    const quoted = new Set(sections.flatMap(({ provisions }) => provisions ?? []));
    expect(PROVISION_CODES.filter((code) => !quoted.has(code))).toEqual([]);
  });

  it("have a number to call for every topic", () => {
    const topics = new Set(HOTLINES.flatMap((line) => line.topics));
    expect(HOTLINE_TOPICS.filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it("keep the older address of the page on protection, and only that one", () => {
    expect(guidePath("protection")).toBe("/help");
    expect(isArticleAddress("protection")).toBe(false);
    expect(GUIDE_PAGES.filter((page) => page in ARTICLES && page !== "protection").every(isArticleAddress)).toBe(true);
    expect(["toString", "constructor", "__proto__", ""].filter(isArticleAddress)).toEqual([]);
  });

  it("lead on in the reader's language", () => {
    const onward = [...new Set(sections.flatMap((section) => section.onward ?? []))];
    for (const locale of LOCALES) for (const place of onward) expect(onwardAddress(locale, place)).toMatch(new RegExp(`^/${locale}/\\w`));
  });

  // Who glances at the history should not learn what was read; the titles are tested where pages are looked at.
  it("have addresses that give nobody away", () => {
    const betraying = /complain|right|violat|ombuds|polic|prison|detain|tortur|victim|justice|disab/;
    expect(GUIDE_PAGES.map(guidePath).filter((path) => betraying.test(path))).toEqual([]);
  });
});

describe("the glossary", () => {
  it("explains each word in one to three sentences", () => {
    for (const locale of LOCALES)
      for (const term of TERMS) {
        const meaning = TEXTS[locale].get(`glossary.terms.${term}.meaning`) ?? "";
        const sentences = meaning.split(/[.?!](?:\s|$)/).filter(Boolean).length;
        expect(sentences, `${locale} ${term}: ${meaning}`).toBeGreaterThanOrEqual(1);
        expect(sentences, `${locale} ${term}: ${meaning}`).toBeLessThanOrEqual(3);
      }
    const explained = [...TEXTS.kk.keys()].filter((key) => /^glossary\.terms\.\w+\.word$/.test(key));
    expect(explained.length).toBe(TERMS.length);
  });
});

describe("a text of the reading pages", () => {
  it("is read as paragraphs, lists and steps", () => {
    expect(blocksOf("One.\n\n- a\n- b\n\n1. first\n2. then")).toEqual([
      { kind: "paragraph", text: "One." },
      { kind: "list", items: ["a", "b"] },
      { kind: "steps", items: ["first", "then"] },
    ]);
  });

  it("leaves no mark of its writing on the page", () => {
    for (const locale of LOCALES)
      for (const key of articleTexts)
        for (const block of blocksOf(TEXTS[locale].get(key) ?? ""))
          if (block.kind === "paragraph") expect(block.text, `${locale} ${key}`).not.toMatch(/^(- |\d+\. )|\n/);
  });
});
