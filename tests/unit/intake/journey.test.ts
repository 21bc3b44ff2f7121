import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPage, type Progress, stopAfter } from "#lib/intake/answer.ts";
import {
  type Answers,
  firstOpenStop,
  isAnswered,
  isReachable,
  JOURNEY,
  pathOf,
  QUESTIONS,
  type Question,
  stopBefore,
} from "#lib/intake/journey.ts";
import { prune } from "#lib/intake/prune.ts";
import { submissionSchema } from "#lib/intake/submission.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { PASSING, STRANGE, WHOLE } from "./journeys.ts";

type Step = { question: Question; typed: Record<string, string> };

const step = fc.constantFrom(...QUESTIONS).chain((question) => PASSING[question].map((typed): Step => ({ question, typed })));
const anyStep = fc.oneof({ weight: 4, arbitrary: step }, fc.record({ question: fc.constantFrom(...QUESTIONS), typed: STRANGE }));
const EMPTY: Progress = { answers: {}, attempts: {} };

const walk = (steps: Step[]) => steps.reduce((progress, { question, typed }) => answerPage(progress, question, typed), EMPTY);

describe("the journey", () => {
  it("keeps nothing of an abandoned branch, whatever the order of answers and changes", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const { answers, attempts } = walk(steps);
        expect(prune(answers)).toEqual(answers);
        const path = pathOf(answers);
        for (const question of QUESTIONS) {
          if (!path.includes(question))
            expect([answers[question], attempts[question]].filter(Boolean).length).toBeLessThanOrEqual(attempts[question] ? 1 : 0);
          const asked = Object.keys(JOURNEY[question].fields(answers).shape);
          expect(asked).toEqual(expect.arrayContaining(Object.keys(answers[question] ?? {})));
        }
      }),
      { numRuns: 600 },
    );
  });

  it("ends at the check page by every path, and never asks a page twice", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const path = pathOf(walk(steps).answers);
        expect(new Set(path).size).toBe(path.length);
        expect(path).toEqual(QUESTIONS.filter((question) => path.includes(question)));
        expect(JOURNEY[path.at(-1) as Question].next(walk(steps).answers)).toBe("check");
      }),
      { numRuns: 400 },
    );
  });

  it("is finished by answering what is asked next, from wherever one stands, and becomes a valid submission", () => {
    const walked = new Set<Question>();
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), fc.record(PASSING), (before, forms) => {
        let progress = walk(before);
        for (let turn = 0; firstOpenStop(progress.answers) !== "check"; turn += 1) {
          const question = firstOpenStop(progress.answers) as Question;
          progress = answerPage(progress, question, forms[question]);
          walked.add(question);
          expect(isAnswered(question, progress.answers)).toBe(true);
          expect(turn).toBeLessThan(QUESTIONS.length);
        }
        expect(submissionSchema.safeParse(toSubmission(progress.answers, "kk")).success).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect([...walked].toSorted()).toEqual([...QUESTIONS].toSorted());
  });

  it("opens a page only when all before it are answered", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const { answers } = walk(steps);
        const open = firstOpenStop(answers);
        expect(isReachable(open, answers)).toBe(true);
        for (const question of pathOf(answers)) {
          const before = pathOf(answers).slice(0, pathOf(answers).indexOf(question));
          expect(isReachable(question, answers)).toBe(before.every((earlier) => isAnswered(earlier, answers)));
        }
      }),
    );
  });

  it("does not ask an opinion when something happened, nor an unknown body for its name", () => {
    expect(pathOf({ ...WHOLE, kind: { kind: "opinion" } })).not.toContain("time");
    expect(pathOf({ ...WHOLE, body: { bodyKind: "not_known" } })).not.toContain("body-name");
  });

  it("leads back the way one came", () => {
    const opinion: Answers = { ...WHOLE, kind: { kind: "opinion" }, body: { bodyKind: "not_known" } };
    expect(stopBefore("kind", opinion)).toBeNull();
    expect(stopBefore("place", opinion)).toBe("body");
    expect(stopBefore("words", opinion)).toBe("place");
    expect(stopBefore("check", opinion)).toBe("contact");
  });
});

describe("changing one answer", () => {
  const whole: Progress = { answers: WHOLE, attempts: {} };

  it("leads straight back to checking", () => {
    expect(stopAfter(answerPage(whole, "place", { region: "KZ-71" }), "place", true)).toBe("check");
  });

  it("leads to what the change has opened", () => {
    const unknown = answerPage(whole, "body", { bodyKind: "not_known" });
    expect(unknown.answers["body-name"]).toBeUndefined();
    expect(stopAfter(answerPage(unknown, "body", { bodyKind: "court" }), "body", true)).toBe("body-name");
  });

  it("forgets every way of contact when a person decides to stay anonymous, and asks again for those that may stay", () => {
    const anonymous = answerPage(whole, "reach", { identityMode: "anonymous" });
    expect(anonymous.answers.contact).toBeUndefined();
    expect(stopAfter(anonymous, "reach", true)).toBe("contact");
    const reachable = answerPage(anonymous, "contact", { phone: "+77010000017", fullName: "Қайрат" });
    expect(toSubmission(reachable.answers, "ru").identity).toEqual({ phone: "+77010000017" });
    const named = answerPage(reachable, "reach", { identityMode: "named" });
    expect(stopAfter(named, "reach", true)).toBe("contact");
  });

  it("keeps contact when only the way of being named changes", () => {
    expect(answerPage(whole, "reach", { identityMode: "confidential" }).answers.contact).toEqual(whole.answers.contact);
  });

  it("keeps the old answer and what was typed when the new one does not pass", () => {
    const attempted = answerPage(whole, "time", { "time.day": "31", "time.month": "2", "time.year": "2025" });
    expect(attempted.answers.time).toEqual(WHOLE.time);
    expect(attempted.attempts.time).toEqual({
      fields: { "time.day": "31", "time.month": "2", "time.year": "2025" },
      errors: { "time.day": "date_not_in_calendar" },
    });
    expect(stopAfter(attempted, "time", true)).toBe("time");
    expect(answerPage(attempted, "time", {}).attempts.time).toBeUndefined();
  });
});
