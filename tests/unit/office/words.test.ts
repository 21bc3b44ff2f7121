import { describe, expect, it } from "vitest";
import { CASE_EVENT_TYPES, eventInWords, isKnownByDay } from "#components/cases/event-words.ts";
import { momentInWords } from "#components/cases/moment.ts";
import { whenGiven } from "#components/cases/when-given.ts";
import type { Words } from "#components/cases/words.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

const cases = async (locale: string) => (await getTranslations({ locale, namespace: "cases" })) as unknown as Words;
const entry = (type: string, data: Record<string, string | number> = {}, actor: string | null = null) => ({
  key: "1",
  at: new Date(),
  type,
  actor,
  data,
});
const names = new Map([["a", "Асель Нұрланова"]]);

describe.each(LOCALES)("the timeline in %s", (locale) => {
  it.each(CASE_EVENT_TYPES)("has words for %s and for who did it", async (type) => {
    const { title, doer } = eventInWords(
      entry(type, { officerId: "a", finding: "accept", findings: 2, urgency: "high", outcome: "upheld" }),
      {
        kind: "complaint",
        officerNames: names,
        words: await cases(locale),
      },
    );
    expect(title).not.toMatch(/^events|[{}]/);
    expect(doer).not.toBe("");
  });

  it("does not stumble over an event it does not know", async () => {
    expect(eventInWords(entry("toString"), { kind: "complaint", officerNames: names, words: await cases(locale) }).title).not.toBe("");
  });
});

describe("an assignment", () => {
  it.each([
    ["a", "Асель Нұрланова", "Дело взято в работу"],
    ["a", "Гүлмира Сейітова", "Передано исполнителю: Асель Нұрланова"],
    ["gone", "Гүлмира Сейітова", "Передано другому исполнителю"],
  ])("to %s by %s reads «%3$s»", async (officerId, actor, title) => {
    const context = { kind: "complaint", officerNames: names, words: await cases("ru") };
    expect(eventInWords(entry("case.assigned", { officerId }, actor), context).title).toBe(title);
  });
});

describe("moments", () => {
  it("never says at what hour the complainant did something", () => {
    expect(isKnownByDay(entry("submission.lodged"))).toBe(true);
    expect(isKnownByDay(entry("message.from_complainant"))).toBe(true);
    expect(isKnownByDay(entry("submission.joined"))).toBe(true);
    expect(isKnownByDay(entry("invitation.closed"))).toBe(true);
    // A joiner's case comes to the group's officer at the moment of filing; what a colleague gives out has its hour.
    expect(isKnownByDay(entry("case.assigned", { officerId: "a" }))).toBe(true);
    expect(isKnownByDay(entry("case.assigned", { officerId: "a" }, "Асель Нұрланова"))).toBe(false);
    expect(isKnownByDay(entry("case.closed"))).toBe(false);
  });

  it.each([
    ["kk", "2026 жылғы 23 қараша, 13:09 (UTC+5)"],
    ["ru", "23 ноября 2026 года, 13:09 (UTC+5)"],
    ["en", "23 November 2026, 13:09 (UTC+5)"],
  ])("are told by the office's clock in %s", async (locale, words) => {
    expect(momentInWords(new Date("2026-11-23T08:09:00Z"), await getTranslations({ locale, namespace: "deadlines" }))).toBe(words);
  });

  it("keep the offset of their time, also before the country became one zone", async () => {
    expect(momentInWords(new Date("2023-06-01T08:09:00Z"), await getTranslations({ locale: "en", namespace: "deadlines" }))).toBe(
      "1 June 2023, 14:09 (UTC+6)",
    );
  });
});

describe("when it happened, as far as the person said", () => {
  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ year: 2026 }, "2026"],
    [{ month: 3, year: 2026 }, "March 2026"],
    [{ day: 5, month: 3, year: 2026 }, "5 March 2026"],
    [{ day: 5, month: 3 }, "5 March, year not given"],
    [{ month: 3 }, "March, year not given"],
    [{ about: "after the holidays" }, "after the holidays"],
    [{ year: 2025, about: "spring" }, "2025 · spring"],
    [{ day: 31, month: 2, year: 2026 }, "31 February 2026"],
  ])("%j reads %j", async (when, words) => {
    expect(whenGiven(when, await cases("en"), await getTranslations({ locale: "en", namespace: "deadlines" }))).toBe(words);
  });
});
