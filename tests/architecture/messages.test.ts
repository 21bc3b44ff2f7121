import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { messageUses, refusalCodes } from "#tests/support/message-uses.ts";
import { areasOf, TEXTS } from "#tests/support/messages.ts";

const keysOf = (locale: Locale) => [...TEXTS[locale].keys()].sort();

/** What a text needs filled in: `count:plural`, `name`, `<link>`. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.argument) return [element.value];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const kind = element.type === TYPE.plural ? "plural" : "select";
      return [`${element.value}:${kind}`, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
    }
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsOf(element.children)];
    return element.type === TYPE.number || element.type === TYPE.date || element.type === TYPE.time ? [`${element.value}:formatted`] : [];
  });
  return [...new Set(found)].sort();
}

/** `{n, plural}` in one language may be `{n}` in another: Kazakh nouns do not change after a number. */
const needed = (text: string) => [...new Set(argumentsOf(parse(text)).map((argument) => argument.replace(/:plural$/, "")))].sort();

describe.each(LOCALES)("the texts in %s", (locale) => {
  it("have the same areas and keys as in Kazakh", () => {
    expect(areasOf(locale)).toEqual(areasOf("kk"));
    expect(keysOf(locale)).toEqual(keysOf("kk"));
    expect(keysOf(locale).length).toBeGreaterThan(100);
  });

  it("are well formed", () => {
    const broken = [...TEXTS[locale]].flatMap(([key, text]) => {
      try {
        parse(text, { shouldParseSkeletons: true });
        return [];
      } catch (error) {
        return [`${key}: ${(error as Error).message}`];
      }
    });
    expect(broken).toEqual([]);
  });

  it("ask for the same values as in Kazakh", () => {
    const differing = [...TEXTS[locale]].filter(([key, text]) => needed(text).join() !== needed(TEXTS.kk.get(key) ?? "").join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  // The server hands over finished dates and numbers (Chromium has no Kazakh data, and one way is enough).
  it("leave no formatting to the library", () => {
    expect(
      [...TEXTS[locale]]
        .filter(([, text]) => argumentsOf(parse(text)).some((argument) => argument.endsWith(":formatted")))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it("are never empty and carry no stray spaces", () => {
    expect([...TEXTS[locale]].filter(([, text]) => text.trim() !== text || text === "").map(([key]) => key)).toEqual([]);
  });

  it("have every plural form the language needs", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== "many" || locale === "ru");
    const lacking = [...TEXTS[locale]].filter(([, text]) =>
      plurals(parse(text)).some(
        (options) => !forms.every((form) => form in options || (form !== "other" && "other" in options && locale !== "ru")),
      ),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
});

function plurals(elements: MessageFormatElement[]): object[] {
  return elements.flatMap((element): object[] => {
    if (element.type === TYPE.plural) return [element.options, ...Object.values(element.options).flatMap(({ value }) => plurals(value))];
    if (element.type === TYPE.select) return Object.values(element.options).flatMap(({ value }) => plurals(value));
    return element.type === TYPE.tag ? plurals(element.children) : [];
  });
}

/** The words of a text in all its forms, without what is filled in. */
function words(text: string): string {
  return literals(parse(text)).join(" ");
}

function literals(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).flatMap(({ value }) => literals(value));
    return element.type === TYPE.tag ? literals(element.children) : [];
  });
}

const letters = (text: string, alphabet: RegExp) => words(text).match(alphabet)?.length ?? 0;

describe("a text", () => {
  /** The same in both languages: names, and words that Kazakh took over unchanged. */
  const SAME_IN_KAZAKH_AND_RUSSIAN =
    /^(citizen|office|review|shell)\..*name$|^bodies\.prosecutor$|^deadlines\.name\.nauryz$|^regions\.KZ-(62|71|75|79)$/;
  /** How a released summary is cited: in English in every language, because English is what the experts' reports are written in. */
  const ENGLISH_EVERYWHERE = /^review\.summary\.citation$/;

  it("in Kazakh is not the Russian one", () => {
    const copied = [...TEXTS.kk].filter(
      ([key, text]) => text === TEXTS.ru.get(key) && letters(text, /\p{Script=Cyrillic}/gu) > 8 && !SAME_IN_KAZAKH_AND_RUSSIAN.test(key),
    );
    expect(copied).toEqual([]);
  });

  it("in Kazakh has Kazakh letters as soon as it is a sentence", () => {
    const foreign = [...TEXTS.kk].filter(
      ([key, text]) => !ENGLISH_EVERYWHERE.test(key) && letters(text, /\p{L}/gu) >= 24 && !/[әғқңөұүһі]/i.test(words(text)),
    );
    expect(foreign).toEqual([]);
  });

  it("in Russian is in Cyrillic, without Kazakh letters but in names in quotation marks", () => {
    const mixed = [...TEXTS.ru].filter(([key, text]) => {
      if (ENGLISH_EVERYWHERE.test(key)) return false;
      const own = words(text).replace(/«[^»]*»/g, "");
      return (
        letters(own, /\p{L}/gu) >= 20 && (/[әғқңөұүһі]/i.test(own) || letters(own, /\p{Script=Cyrillic}/gu) < letters(own, /\p{L}/gu) / 2)
      );
    });
    expect(mixed).toEqual([]);
  });

  it("in English is in Latin letters", () => {
    expect([...TEXTS.en].filter(([, text]) => letters(text, /\p{Script=Cyrillic}/gu) > letters(text, /\p{L}/gu) / 3)).toEqual([]);
  });
});

describe("the code", () => {
  const known = TEXTS.kk;
  const keys = [...known.keys()];
  const areas = areasOf("kk");
  const exists = (key: string, whole: boolean) =>
    whole ? known.has(key) || keys.some((other) => other.startsWith(`${key}.`)) : keys.some((other) => other.startsWith(key));

  it("is really read: it asks for many texts", () => {
    expect(messageUses().length).toBeGreaterThan(50);
  });

  it("asks for no text that is missing", () => {
    const missing = messageUses().filter(
      ({ area, key, whole }) => !(area === null ? areas : [area]).some((inArea) => exists(`${inArea}.${key}`, whole)),
    );
    expect(missing).toEqual([]);
  });

  it("refuses nothing that errors.json has no sentence for", () => {
    const codes = refusalCodes();
    expect(codes.length).toBeGreaterThan(20);
    // A page that does not exist has its own screen.
    expect(codes.filter(({ code }) => code !== "not_found" && !known.has(`errors.${code}`))).toEqual([]);
  });
});
