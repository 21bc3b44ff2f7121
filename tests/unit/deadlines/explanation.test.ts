import { Temporal } from "temporal-polyfill";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { workingCalendar } from "#lib/deadlines/calendar.ts";
import { decideBy } from "#lib/deadlines/clocks.ts";
import { type DeadlineTranslator, dayInWords, daysLeftInWords, explainDeadline } from "#lib/deadlines/explanation.ts";
import { COUNTED_FROM, DAY_NAMES, PERIOD_CODES } from "#lib/deadlines/schema.ts";
import en from "#lib/i18n/messages/en/deadlines.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/deadlines.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/deadlines.json" with { type: "json" };
import { CALENDAR_YEARS, calendarRows } from "#prisma/seed/rules/calendar-days.ts";
import { LEGAL_PERIODS } from "#prisma/seed/rules/legal-periods.ts";

const MESSAGES = { kk, ru, en };
type Locale = keyof typeof MESSAGES;
const LOCALES = Object.keys(MESSAGES) as Locale[];
const calendar = workingCalendar(CALENDAR_YEARS.flatMap(calendarRows));
const [, consideration] = LEGAL_PERIODS;
if (!consideration) throw new Error("no period");

function translator(locale: Locale): DeadlineTranslator {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: { deadlines: MESSAGES[locale] }, namespace: "deadlines", onError });
}
const explain = (registeredOn: string, locale: Locale) => {
  const { explanation } = decideBy(Temporal.PlainDate.from(registeredOn), consideration, calendar);
  return explainDeadline(explanation, translator(locale));
};

describe("an explained date", () => {
  it("is a list of finished English sentences", () => {
    expect(explain("2026-12-10", "en")).toEqual([
      "Registered on 10 December 2026. Counting starts the day after.",
      "The rules give 15 working days to consider a complaint.",
      "Saturdays and Sundays are not counted: 7 days.",
      "16 December 2026 is not counted: public holiday, Independence Day.",
      "1 January 2027 is not counted: public holiday, New Year.",
      "2 January 2027 is not counted: public holiday, New Year.",
      "4 January 2027 is not counted: day off in place of a holiday that fell on a weekend, New Year.",
      "The last day of the period is 5 January 2027.",
      expect.stringMatching(/^Basis: № 3 \(20\.01\.2023\).*\. Version 2 of this rule\.$/),
    ]);
  });

  it("speaks Russian and Kazakh with their own dates and plurals", () => {
    expect(explain("2026-11-23", "ru").slice(0, 3)).toEqual([
      "Зарегистрировано 23 ноября 2026 года. Отсчёт идёт со следующего дня.",
      "На рассмотрение жалобы правила дают 15 рабочих дней.",
      "Субботы и воскресенья не считаются: 6 дней.",
    ]);
    expect(explain("2026-11-23", "kk").slice(0, 3)).toEqual([
      "Тіркелген күні: 2026 жылғы 23 қараша. Мерзім келесі күннен бастап саналады.",
      "Қағидалар бойынша шағымды қарауға 15 жұмыс күні беріледі.",
      "Сенбі мен жексенбі саналмайды: 6 күн.",
    ]);
  });

  it.each(LOCALES)("says in %s when a day is only expected", (locale) => {
    const sentences = explain("2028-05-02", locale);
    expect(sentences).toContain(MESSAGES[locale].expected);
    expect(explain("2026-05-20", locale)).not.toContain(MESSAGES[locale].expected);
  });

  it.each(LOCALES)("tells in %s of a weekend day that was worked", (locale) => {
    const { explanation } = decideBy(Temporal.PlainDate.from("2022-03-01"), consideration, calendar);
    const sentences = explainDeadline(explanation, translator(locale));
    expect(sentences.filter((sentence) => sentence.includes("2022") && /\b5\b/.test(sentence))).toHaveLength(1);
  });

  it.each(LOCALES)("finds words in %s for every rule, reason and name", (locale) => {
    const t = translator(locale);
    for (const code of PERIOD_CODES) expect(t(`period.${code}`, { count: 1 })).toMatch(/\d/);
    for (const from of COUNTED_FROM) expect(t(`start.${from}`, { day: "x" })).toContain("x");
    for (const name of [...DAY_NAMES, "other"] as const) expect(t(`name.${name}`)).not.toBe("");
  });

  it("shows a day whose name the messages do not know as another reason, not as a code", () => {
    const { explanation } = decideBy(Temporal.PlainDate.from("2026-11-23"), consideration, calendar);
    const skipped = [{ day: "2026-11-24", kind: "holiday" as const, name: "national_mourning", confidence: "H" as const }];
    expect(explainDeadline({ ...explanation, skipped }, translator("en"))).toContain(
      "24 November 2026 is not counted: public holiday, other reason in the calendar.",
    );
  });
});

describe("a day in words", () => {
  it.each([
    ["kk", "2026 жылғы 15 желтоқсан"],
    ["ru", "15 декабря 2026 года"],
    ["en", "15 December 2026"],
  ] as const)("is written in %s as %s", (locale, words) => {
    expect(dayInWords("2026-12-15", translator(locale))).toBe(words);
  });

  it.each(LOCALES)("has twelve different months in %s", (locale) => {
    const months = Array.from({ length: 12 }, (_, i) => dayInWords(new Temporal.PlainDate(2026, i + 1, 1), translator(locale)));
    expect(new Set(months).size).toBe(12);
  });
});

describe("days left in words", () => {
  it.each([
    [3, "3 жұмыс күні қалды", "осталось 3 рабочих дня", "3 working days left"],
    [1, "1 жұмыс күні қалды", "остался 1 рабочий день", "1 working day left"],
    [0, "соңғы күн: бүгін", "последний день: сегодня", "last day: today"],
    [-1, "1 жұмыс күніне кешікті", "просрочено на 1 рабочий день", "1 working day overdue"],
    [-12, "12 жұмыс күніне кешікті", "просрочено на 12 рабочих дней", "12 working days overdue"],
  ])("for %i", (left, ...words) => {
    expect(LOCALES.map((locale) => daysLeftInWords(left, translator(locale)))).toEqual(words);
  });
});

describe("messages", () => {
  const keys = (value: object, path = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]) => (typeof inner === "object" ? keys(inner, `${path}${key}.`) : [path + key]));

  it.each(["ru", "en"] as const)("%s has the same keys as Kazakh", (locale) => expect(keys(MESSAGES[locale])).toEqual(keys(kk)));
});
