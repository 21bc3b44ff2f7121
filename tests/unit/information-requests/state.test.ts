import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { askForInformationSchema } from "#lib/information-requests/schema.ts";
import { leavesTime, requestState } from "#lib/information-requests/state.ts";

const today = Temporal.PlainDate.from("2026-11-25");
const ID = "1b671a64-40d5-491e-99b0-da01ff1f3341";

it.each([
  ["2026-11-26", null, true, "waiting"],
  ["2026-11-25", null, true, "waiting"],
  ["2026-11-24", null, true, "overdue"],
  ["2026-11-24", "2026-11-25", true, "answered"],
  ["2026-11-24", "2026-11-25", false, "answered"],
  ["2026-11-24", null, false, "unanswered"],
])("a request due on %s, answered on %s, in an open case (%s) is %s", (dueOn, answeredOn, open, state) => {
  expect(requestState({ dueOn, answeredOn }, { open, today })).toBe(state);
});

it("leaves time when it is due after today", () => {
  expect(["2026-11-24", "2026-11-25", "2026-11-26"].map((day) => leavesTime(day, today))).toEqual([false, false, true]);
});

it("takes questions as lines, at least one and at most ten", () => {
  const read = (questions: string) => askForInformationSchema.safeParse({ caseId: ID, requestId: ID, questions, dueOn: "1.12.2026" });
  expect(read(" Кім?\n\n  Қашан? ").data).toMatchObject({ questions: ["Кім?", "Қашан?"], dueOn: "2026-12-01" });
  for (const [typed, code] of [
    ["", "questions_missing"],
    ["\n \n", "questions_missing"],
    [Array.from({ length: 11 }, () => "Кім?").join("\n"), "questions_too_many"],
    ["x".repeat(501), "questions_too_many"],
  ] as const)
    expect(read(typed).error?.issues[0]?.message, typed).toBe(code);
});
