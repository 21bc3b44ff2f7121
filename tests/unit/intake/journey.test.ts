import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPage, type Progress, stopAfter } from "#lib/intake/answer.ts";
import { ABOUT_WHOM, IDENTITY_MODES, TYPED_KINDS } from "#lib/intake/choices.ts";
import { prune } from "#lib/intake/prune.ts";
import { QUESTIONS, type Question } from "#lib/intake/questions.ts";
import { submissionSchema } from "#lib/intake/submission.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { firstOpenStop, isAnswered, isReachable, pathOf, stopBefore } from "#lib/intake/way.ts";
import { namesAsked, passing, STRANGE, WHOLE } from "./journeys.ts";

type Step = { question: Question; typed: Fields };

/** Ten thousand walks take their time on a busy machine. */
const MANY_WALKS = 180_000;

const EMPTY: Progress = { answers: {}, attempts: {} };
// A form is made for the page as somebody sees it who has answered everything, or nothing: old tabs send such forms.
const step = fc
  .tuple(fc.constantFrom(...QUESTIONS), fc.constantFrom<Answers>({}, WHOLE))
  .chain(([question, seen]) => passing(question, seen).map((typed): Step => ({ question, typed })));
const anyStep = fc.oneof({ weight: 4, arbitrary: step }, fc.record({ question: fc.constantFrom(...QUESTIONS), typed: STRANGE }));

const walk = (steps: Step[], from = EMPTY) => steps.reduce((progress, { question, typed }) => answerPage(progress, question, typed), from);

describe("the journey", () => {
  it(
    "keeps nothing of an abandoned branch, whatever the order of answers and changes",
    () => {
      fc.assert(
        fc.property(fc.array(anyStep, { maxLength: 30 }), fc.constantFrom(EMPTY, { answers: WHOLE, attempts: {} }), (steps, from) => {
          const { answers, attempts } = walk(steps, from);
          expect(prune(answers)).toEqual(answers);
          const path = pathOf(answers);
          for (const question of QUESTIONS) {
            if (!path.includes(question)) expect([answers[question], attempts[question]]).toEqual([undefined, undefined]);
            expect(namesAsked(question, answers)).toEqual(expect.arrayContaining(Object.keys(answers[question] ?? {})));
          }
        }),
        { numRuns: 5_000 },
      );
    },
    MANY_WALKS,
  );

  it("never asks a page twice, begins with danger and keeps one order", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const path = pathOf(walk(steps).answers);
        expect(path).toEqual(QUESTIONS.filter((question) => path.includes(question)));
        expect(path[0]).toBe("danger");
      }),
      { numRuns: 1_000 },
    );
  });

  it(
    "is finished by answering what is asked next, from wherever one stands, and becomes a valid submission",
    () => {
      const walked = new Set<Question>();
      fc.assert(
        fc.property(fc.array(anyStep, { maxLength: 8 }), fc.gen(), (before, gen) => {
          let progress = walk(before);
          for (let turn = 0; firstOpenStop(progress.answers) !== "check"; turn += 1) {
            const question = firstOpenStop(progress.answers) as Question;
            progress = answerPage(
              progress,
              question,
              gen(() => passing(question, progress.answers)),
            );
            walked.add(question);
            expect(isAnswered(question, progress.answers)).toBe(true);
            expect(turn).toBeLessThan(QUESTIONS.length * 2);
          }
          expect(submissionSchema.safeParse(toSubmission(progress.answers, "kk")).success).toBe(true);
        }),
        { numRuns: 4_000 },
      );
      // A page that nobody comes to is a page that nobody has tried.
      expect([...walked].toSorted()).toEqual([...QUESTIONS].toSorted());
    },
    MANY_WALKS,
  );

  it("opens a page only when all before it are answered", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const { answers } = walk(steps);
        const path = pathOf(answers);
        expect(isReachable(firstOpenStop(answers), answers)).toBe(true);
        for (const question of path) {
          const before = path.slice(0, path.indexOf(question));
          expect(isReachable(question, answers)).toBe(before.every((earlier) => isAnswered(earlier, answers)));
        }
      }),
    );
  });

  it("leads back the way one came", () => {
    const opinion = prune({ ...WHOLE, kind: { kind: "opinion" } });
    expect(stopBefore("danger", opinion)).toBeNull();
    expect(stopBefore("words", opinion)).toBe("place");
    expect(stopBefore("check", opinion)).toBe("consents");
  });
});

describe("each kind has its own way", () => {
  const pathFor = (changes: Answers) => pathOf(prune({ ...WHOLE, ...changes }));

  it("an opinion is about no event, no body and nobody who was held", () => {
    const path = pathFor({ kind: { kind: "opinion" } });
    for (const question of ["body", "held", "time", "rights", "earlier", "reprisal", "mask"] as const) expect(path).not.toContain(question);
    expect(path.length).toBeLessThanOrEqual(10);
  });

  it("a signal is never asked for a name", () => {
    const path = pathFor({ kind: { kind: "signal" } });
    expect(path).not.toContain("reach");
    expect(path).not.toContain("contact");
    expect(toSubmission({ ...WHOLE, kind: { kind: "signal" } }, "ru")).toMatchObject({ kind: "signal", identityMode: "anonymous" });
    expect(toSubmission({ ...WHOLE, kind: { kind: "signal" } }, "ru").identity.fullName).toBeUndefined();
  });

  it("an unknown body is not asked for its name", () => {
    expect(pathFor({ body: { bodyKind: "not_known" } })).not.toContain("body-name");
  });

  it("whoever writes for another is asked about authority, and nobody else is", () => {
    for (const about of ABOUT_WHOM) {
      const path = pathFor({ about: { about } });
      expect(path.includes("authority"), about).toBe(["my_child", "cared_for", "defender"].includes(about));
      expect(path.includes("group"), about).toBe(about === "group");
    }
  });

  it("a child answers at most eight pages with the check, the way in counted, and needs no name", () => {
    const byAbout: Answers = { danger: { danger: "no" }, about: { about: "minor" } };
    const byAddress: Answers = { danger: { danger: "no", manner: "child" } };
    expect([...pathOf(byAbout), "check"].length).toBeLessThanOrEqual(8);
    expect([...pathOf(byAddress), "check"].length).toBeLessThan(8);
    const told = {
      ...byAddress,
      words: { narrative: "Мені мектепте ұрады." },
      where: { bodyKind: "education_organisation", region: "KZ-10" },
      trusted: { childrenCommissioner: "yes" },
      contact: {},
    };
    expect(toSubmission(told, "kk")).toMatchObject({
      kind: "complaint",
      manner: "child",
      aboutWhom: "minor",
      identityMode: "anonymous",
      consents: [],
      content: { trusted: { childrenCommissioner: true } },
    });
  });

  it("nothing is agreed to that was not ticked, and a name is not offered where none was given", () => {
    for (const kind of TYPED_KINDS)
      for (const identityMode of IDENTITY_MODES) {
        const answers = prune({ ...WHOLE, kind: { kind }, reach: { identityMode }, consents: { "consents.body_name": "yes" } });
        const named = identityMode === "named" && kind !== "opinion" && kind !== "signal";
        expect(answers.consents?.["consents.body_name"] === "yes", `${kind} ${identityMode}`).toBe(named);
      }
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

  it("forgets name and every way of contact when a person decides to stay anonymous, and asks again for those that may stay", () => {
    const anonymous = answerPage(whole, "reach", { identityMode: "anonymous" });
    expect([anonymous.answers.contact, anonymous.answers.safe]).toEqual([undefined, undefined]);
    expect(stopAfter(anonymous, "reach", true)).toBe("safe");
    const reachable = answerPage(anonymous, "safe", { phone: "+77010000017", fullName: "Қайрат" });
    expect(toSubmission(reachable.answers, "ru").identity).toEqual({ phone: "+77010000017" });
    const named = answerPage(reachable, "reach", { identityMode: "named" });
    expect(stopAfter(named, "reach", true)).toBe("contact");
  });

  it("keeps contact when only the way of being named changes", () => {
    expect(answerPage(whole, "reach", { identityMode: "confidential" }).answers.contact).toEqual(WHOLE.contact);
  });

  it("takes back the hidden words with the consent they belong to", () => {
    expect(answerPage(whole, "consents", {}).answers.mask).toBeUndefined();
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
