import { createElement } from "react";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { CaseRequests } from "#components/cases/case-requests.tsx";
import { CaseReviews } from "#components/cases/case-reviews.tsx";
import { LOCALES } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { OutcomeReview } from "#lib/outcome-reviews/queries.ts";
import { rendered } from "#tests/support/rendered.ts";

const REQUEST = {
  id: "1",
  number: 1,
  askedOn: "2026-11-20",
  askedBy: "Әсел",
  dueOn: "2026-11-24",
  answeredOn: null,
  questions: ["Кім?"],
  answers: null,
};
const REVIEW: OutcomeReview = {
  id: "r",
  outcomeOf: "closed",
  outcomeById: "a",
  outcomeBy: "Әсел",
  takenById: null,
  takenBy: null,
  askedOn: "2026-11-20",
  answerBy: "2026-12-11",
  reason: "Куәгер бар.",
  result: null,
};

describe.each(LOCALES)("what waits for the office in %s", (locale) => {
  const words = async () => ({
    words: await getTranslations({ locale, namespace: "asks" }),
    cases: await getTranslations({ locale, namespace: "cases" }),
    deadlines: await getTranslations({ locale, namespace: "deadlines" }),
  });

  it("shows a late answer as late, and an answer beside its question", async () => {
    const [{ cases: _cases, ...texts }, today] = [await words(), Temporal.PlainDate.from("2026-11-25")];
    const shown = (request: object, open = true) =>
      rendered(createElement(CaseRequests, { ...texts, requests: [{ ...REQUEST, ...request }], open, today }));
    expect(await shown({})).toContain(texts.words("requests.states.overdue"));
    expect(await shown({}, false)).toContain(texts.words("requests.states.unanswered"));
    expect(await shown({ answeredOn: "2026-11-24", answers: ["Көршім."] })).toContain("Көршім.");
  });

  it("shows a review from its reason to its finding", async () => {
    const texts = await words();
    const shown = (changes: Partial<OutcomeReview>) =>
      rendered(createElement(CaseReviews, { ...texts, reviews: [{ ...REVIEW, ...changes }] }));
    expect(await shown({})).toContain(texts.words("reviews.free"));
    expect(await shown({ takenBy: "Данияр" })).toContain("Данияр");
    const result = { finding: "changed" as const, outcome: "upheld", text: "Басқаша көрдік.", reviewedOn: "2026-11-25" };
    expect(await shown({ takenBy: "Данияр", result })).toContain(texts.cases("outcomes.upheld"));
    expect(await shown({ outcomeOf: "declined", result: { ...result, outcome: null } })).toContain(texts.words("reviews.reopened"));
  });
});
