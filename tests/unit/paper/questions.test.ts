import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "#lib/intake/fields.ts";
import { JOURNEY } from "#lib/intake/journey.ts";
import { QUESTIONS, type Question } from "#lib/intake/questions.ts";
import { type Answers, isChild } from "#lib/intake/telling.ts";
import { type Condition, conditionsFor } from "#lib/paper/conditions.ts";
import { FORKS, valueAt, WAYS } from "#lib/paper/forks.ts";
import { type AskedField, isFilledIn, questionsOnPaper } from "#lib/paper/questions.ts";
import { passing } from "#tests/unit/intake/journeys.ts";

const asked = questionsOnPaper();
const optionsOf = (field: Field) => ("options" in field && field.type !== "carried" ? [...field.options] : []);

/** Answers to every page at once, each as a person could give it, with every fork answered. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom(...WAYS),
    fc.record(Object.fromEntries(QUESTIONS.map((question) => [question, passing(question, {})])) as Record<string, fc.Arbitrary<object>>),
    fc.constantFrom("usual", "easy", ""),
  )
  .map(([way, rest, manner]) => {
    // Who joins a group has no paper: they have a link.
    const { joins: _link, ...danger } = (rest as Answers).danger ?? {};
    const all: Answers = { ...(rest as Answers), danger: { ...danger, manner } };
    for (const { question, field } of FORKS) all[question] = { ...all[question], [field]: valueAt({ question, field, values: [] }, way) };
    return all;
  });

const isMet = (conditions: readonly Condition[], answers: Answers) =>
  conditions.every(({ fork, given }) => given.includes(valueAt(fork, answers)));

/** Of one field the boxes that the form asks to leave out or to fill in where the journey says otherwise. */
function wrongIn({ field, conditions, options }: AskedField, now: readonly Field[], answers: Answers): string[] {
  const here = now.find(({ name }) => name === field.name);
  if ((here !== undefined) !== isMet(conditions, answers)) return [field.name];
  const offered = here ? optionsOf(here) : [];
  const wrong = [...options].filter(([option, more]) => offered.includes(option) !== (here !== undefined && isMet(more, answers)));
  return wrong.map(([option]) => `${field.name}.${option}`);
}

describe("the questions of the printed form", () => {
  it("are all that an adult can be asked to fill in, field by field and option by option", () => {
    const boxes = (question: Question, field: Field) =>
      ["", ...optionsOf(field)].map((option) => `${question} ${field.name} ${field.type} ${option}`);
    const printed = new Set(asked.flatMap(({ question, fields }) => fields.flatMap(({ field }) => boxes(question, field))));
    const onScreen = new Set(
      WAYS.flatMap((way) =>
        QUESTIONS.filter((question) => JOURNEY[question].asked(way)).flatMap((question) =>
          JOURNEY[question]
            .fields(way)
            .filter(isFilledIn)
            .flatMap((field) => boxes(question, field)),
        ),
      ),
    );
    expect([...printed].sort()).toEqual([...onScreen].sort());
  });

  it("are nothing else, stand in the journey’s order and are numbered without a gap", () => {
    expect(asked.map(({ number }) => number)).toEqual(asked.map((_each, index) => index + 1));
    expect(asked.map(({ question }) => question)).toEqual(QUESTIONS.filter((question) => asked.some((each) => each.question === question)));
    for (const { question, fields } of asked)
      for (const { field } of fields) expect(isFilledIn(field), `${question}.${field.name}`).toBe(true);
  });

  it("say exactly when they are asked, whatever else was answered: nothing but the forks decides", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(isChild(answers)).toBe(false);
        const wrong = asked.flatMap(({ question, conditions, fields }) => {
          const isAsked = JOURNEY[question].asked(answers);
          if (isAsked !== isMet(conditions, answers)) return [question];
          const now = isAsked ? JOURNEY[question].fields(answers) : [];
          return isAsked ? fields.flatMap((field) => wrongIn(field, now, answers)) : [];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("refuse a kind of field that nobody has said how to print", () => {
    expect(() => isFilledIn({ type: "drawing", name: "x" } as unknown as Field)).toThrow(/printed/);
  });

  it("refuse a page whose ways no list of answers describes", () => {
    const either = (way: Answers) => way.kind?.kind === "signal" || way.reach?.identityMode === "anonymous";
    expect(() => conditionsFor(either, WAYS)).toThrow(/No list/);
  });
});
