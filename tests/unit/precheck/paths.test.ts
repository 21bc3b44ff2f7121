import fc from "fast-check";
import { describe, expect, it } from "vitest";
import en from "#lib/i18n/messages/en/precheck.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/precheck.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/precheck.json" with { type: "json" };
import { choicesAt, pathAddress, standingAt } from "#lib/precheck/path.ts";
import { MOST_QUESTIONS, QUESTIONS, type Question } from "#lib/precheck/questions.ts";
import { VERDICTS, type Verdict, WHO_CAN_HELP } from "#lib/precheck/verdicts.ts";
import { HOTLINES } from "#prisma/seed/rules/hotlines.ts";
import { HELPERS } from "#prisma/seed/rules/who-can-help.ts";

type Ending = { path: string; questions: Question[]; verdict: Verdict };

/** Every way through the pre-check, from the first question to its end. */
function waysFrom(path = "", asked: Question[] = []): Ending[] {
  const standing = standingAt(path);
  if (standing.at === "verdict") return [{ path, questions: asked, verdict: standing.verdict }];
  if (asked.length > 20) throw new Error(`No end: ${path}`);
  return choicesAt(path, standing.question).flatMap((choice) => waysFrom(choice.path, [...asked, standing.question]));
}

const WAYS = waysFrom();
const PHONES = new Map<string, string>([
  ...HELPERS.map(({ code, phone }) => [code, phone] as const),
  ...HOTLINES.map(({ code, number }) => [code, number] as const),
]);

describe("every way through the pre-check", () => {
  it("ends, after six questions at most, and asks nothing twice", () => {
    expect(WAYS.length).toBeGreaterThan(20);
    for (const { questions, path } of WAYS) {
      expect(questions.length, path).toBeLessThanOrEqual(MOST_QUESTIONS);
      expect(new Set(questions).size, path).toBe(questions.length);
    }
  });

  it("together meet every question and every verdict", () => {
    expect([...new Set(WAYS.flatMap(({ questions }) => questions))].sort()).toEqual(Object.keys(QUESTIONS).sort());
    expect([...new Set(WAYS.map(({ verdict }) => verdict))].sort()).toEqual([...VERDICTS].sort());
  });

  it("asks about danger before anything else", () => {
    for (const { questions } of WAYS) expect(questions[0]).toBe("danger");
    expect(WAYS.filter(({ questions }) => questions.length === 1).map(({ verdict }) => verdict)).toEqual(["emergency"]);
  });

  it("is written in letters that say nothing", () => {
    for (const { path } of WAYS) expect(pathAddress(path)).toMatch(/^\/can-we-help\?a=[a-g]{1,6}$/);
  });

  it("leads to the prosecutor and to us where somebody was hurt by an official", () => {
    for (const { path, verdict } of WAYS) {
      const hurt = path.slice(0, -1);
      const before = standingAt(hurt);
      if (before.at === "question" && before.question === "violence" && path.endsWith("a")) expect(verdict).toBe("torture");
    }
    expect(WHO_CAN_HELP.torture[0]).toBe("prosecutor");
  });
});

describe("a verdict", () => {
  it.each(VERDICTS)("names somebody who answers a telephone: %s", (verdict) => {
    expect(WHO_CAN_HELP[verdict].length).toBeGreaterThan(0);
    for (const code of WHO_CAN_HELP[verdict]) expect(PHONES.get(code), code).toMatch(/^\+?\d{3,}$/);
  });
});

describe.each(Object.entries({ kk, ru, en }))("the words in %s", (_, words) => {
  it("are there for every question, answer and verdict, and for no other", () => {
    expect(Object.keys(words.verdicts).sort()).toEqual([...VERDICTS].sort());
    for (const [question, answers] of Object.entries(QUESTIONS)) {
      const said = words.questions[question as Question];
      expect(Object.keys(said.answers), question).toEqual(answers.map(({ answer }) => answer));
    }
    expect(Object.keys(words.questions).sort()).toEqual(Object.keys(QUESTIONS).sort());
  });
});

describe("an address somebody made up", () => {
  it("leads to a question or a verdict, never nowhere, and keeps only what makes sense", () => {
    fc.assert(
      fc.property(fc.string(), (letters) => {
        const standing = standingAt(letters);
        expect(letters.startsWith(standing.path)).toBe(true);
        expect(standingAt(standing.path)).toEqual(standing);
      }),
    );
  });
});
