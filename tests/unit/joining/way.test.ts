import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPage, type Progress } from "#lib/intake/answer.ts";
import { IDENTITY_MODES, MANNERS } from "#lib/intake/choices.ts";
import { prune } from "#lib/intake/prune.ts";
import { QUESTIONS, type Question } from "#lib/intake/questions.ts";
import { invitesOthers } from "#lib/intake/submission.ts";
import { type Answers, isGroup, isJoiner } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { viewsOf } from "#lib/intake/views.ts";
import { fieldsOf, firstOpenStop, pathOf } from "#lib/intake/way.ts";
import { passing, VIEW_WORDS, WHOLE } from "#tests/unit/intake/journeys.ts";

const LOCATOR = "0f".repeat(32);
const begun = (manner: string): Progress => ({ answers: { danger: { joins: LOCATOR, manner } }, attempts: {} });

/** Everything that is asked of the first person about what happened, and about nobody else. */
const OF_THE_GROUP: Question[] = [
  "about",
  "device",
  "kind",
  "authority",
  "group",
  "body",
  "body-name",
  "place",
  "held",
  "time",
  "where",
  "rights",
  "effect",
  "earlier",
  "wish",
  "evidence",
];

/** Walks to the end, whatever is answered; the first page sends back what it carries. */
function walkToTheEnd(from: Progress, gen: <T>(arbitrary: () => fc.Arbitrary<T>) => T): { progress: Progress; walked: Question[] } {
  let progress = from;
  const walked: Question[] = [];
  for (let stop = firstOpenStop(progress.answers); stop !== "check"; stop = firstOpenStop(progress.answers)) {
    const question = stop;
    const typed = gen(() => passing(question, progress.answers));
    progress = answerPage(progress, question, question === "danger" ? { ...typed, joins: LOCATOR } : typed);
    walked.push(question);
    expect(walked.length).toBeLessThan(QUESTIONS.length);
  }
  return { progress, walked };
}

describe("the way of somebody who joins", () => {
  it("ends, is short, and asks nothing of what the group's complaint has told", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MANNERS), fc.gen(), (manner, gen) => {
        const { progress, walked } = walkToTheEnd(begun(manner), (arbitrary) => gen(arbitrary));
        expect(walked.length).toBeLessThanOrEqual(8);
        for (const question of OF_THE_GROUP) expect(walked).not.toContain(question);
        const submission = toSubmission(progress.answers, "kk");
        expect(submission).toMatchObject({ joins: LOCATOR, kind: "complaint", bodyKind: "not_known", heldIn: "none", rights: [] });
        expect(submission.regionCode).toBeUndefined();
        expect(invitesOthers(submission)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("takes words that were left out, and asks for them from everybody else", () => {
    const empty = (answers: Answers) => answerPage({ answers, attempts: {} }, "words", {}).attempts.words?.errors;
    expect(empty({ danger: { danger: "no", joins: LOCATOR } })).toBeUndefined();
    expect(empty({ danger: { danger: "no" } })).toEqual({ narrative: "words_missing" });
    expect(empty({ danger: { danger: "no", joins: LOCATOR } })).toBeUndefined();
  });

  it("forgets of a complaint begun before what is not asked here, and asks each joiner for their own name and consents", () => {
    const answers = prune({ ...WHOLE, danger: { danger: "no", joins: LOCATOR } });
    for (const question of OF_THE_GROUP) expect(answers[question]).toBeUndefined();
    expect(pathOf({ danger: { joins: LOCATOR } })).toEqual(["danger", "reach", "words", "contact", "safe", "consents", "reprisal"]);
    for (const identityMode of IDENTITY_MODES)
      expect(toSubmission({ ...answers, reach: { identityMode } }, "kk")).toMatchObject({ identityMode, aboutWhom: "group" });
    const quiet = toSubmission({ ...answers, consents: {} }, "ru");
    expect(quiet.consents).toEqual([]);
  });

  it("names to nobody a place or body that was not theirs to tell, and to the body not even that there is a group", () => {
    const views = viewsOf(toSubmission({ ...WHOLE, danger: { danger: "no", joins: LOCATOR } }, "kk"), VIEW_WORDS, "2026-11-25");
    for (const row of ["partOfCountry", "kindOfBody"]) expect(views.experts).toContain(`${row}: asInGroup`);
    for (const absent of ["about", "where", "asInGroup", "group"]) expect(views.body).not.toContain(absent);
    for (const view of [views.body, views.experts]) {
      for (const absent of ["held:", "not_known", "police", "KZ-75", "undefined", LOCATOR]) expect(view).not.toContain(absent);
    }
  });

  it("carries the locator on the first page only, in a field that nobody sees", () => {
    const answers: Answers = { danger: { danger: "no", joins: LOCATOR } };
    const carrying = QUESTIONS.filter((question) => fieldsOf(question, answers).some(({ name }) => name === "joins"));
    expect(carrying).toEqual(["danger"]);
    expect(fieldsOf("danger", answers).find(({ name }) => name === "joins")?.type).toBe("carried");
  });
});

describe("a group complaint", () => {
  it("invites others when somebody writes for a group, and a joiner's never does", () => {
    const group: Answers = { ...WHOLE, about: { about: "group" }, group: { groupSize: "few", groupLine: "Жатақханадағы жылу" } };
    expect([isGroup(group), isJoiner(group)]).toEqual([true, false]);
    expect(invitesOthers(toSubmission(group, "kk"))).toBe(true);
    expect(invitesOthers(toSubmission({ ...group, reach: { identityMode: "anonymous" }, safe: {} }, "kk"))).toBe(true);
    expect(toSubmission(group, "kk").content.group?.line).toBe("Жатақханадағы жылу");
    for (const kind of ["concern", "opinion", "signal"])
      expect(invitesOthers(toSubmission({ ...group, kind: { kind } }, "kk"))).toBe(false);
    expect(invitesOthers(toSubmission(WHOLE, "kk"))).toBe(false);
  });
});
