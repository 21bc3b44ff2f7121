import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPage, type Progress, attempt as withAttempt } from "#lib/intake/answer.ts";
import { QUESTIONS } from "#lib/intake/questions.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { passing, STRANGE, WHOLE } from "#tests/unit/intake/journeys.ts";

const anyQuestion = fc.constantFrom(...QUESTIONS);
const whole: Progress = { answers: WHOLE, attempts: {} };

describe("what stands in a form while somebody writes", () => {
  it("changes no answer and marks nothing as wrong, whatever it is", () => {
    fc.assert(
      fc.property(anyQuestion, fc.oneof(STRANGE, fc.constant<Fields>({})), (question, typed) => {
        const { answers, attempts } = withAttempt(whole, question, typed);
        expect(answers).toEqual(WHOLE);
        expect(Object.values(attempts).flatMap((attempt) => Object.keys(attempt?.errors ?? {}))).toEqual([]);
      }),
    );
  });

  it("is left behind by the answer that follows", () => {
    fc.assert(
      fc.property(
        anyQuestion.chain((question) => fc.tuple(fc.constant(question), passing(question, WHOLE))),
        ([question, typed]) => {
          const begun = withAttempt(whole, question, typed);
          expect(answerPage(begun, question, typed)).toEqual(answerPage(whole, question, typed));
        },
      ),
    );
  });

  it("keeps only what the page asks, without marks that nobody can see", () => {
    const { attempts } = withAttempt(whole, "words", { narrative: "бір\u0000екі", iin: "880512300017" });
    expect(attempts.words?.fields).toEqual({ narrative: "бірекі" });
  });

  it("is not kept for a page these answers do not lead through", () => {
    const opinion: Progress = { answers: { danger: { danger: "no" }, kind: { kind: "opinion" } }, attempts: {} };
    expect(withAttempt(opinion, "time", { "time.year": "2020" })).toEqual(opinion);
  });
});
