import { describe, expect, it } from "vitest";
import { CASE_STATUSES, CASE_STEPS, type CaseStatus, type CaseStep, canStep, isOpen, nextStatus } from "#lib/cases/status.ts";

/** The course of a case, written by hand. What is not here cannot happen. */
const COURSE: [CaseStatus, CaseStep, CaseStatus][] = [
  ["registered", "assign", "under_review"],
  ["registered", "withdraw", "withdrawn"],
  ["under_review", "assign", "under_review"],
  ["under_review", "accept", "accepted"],
  ["under_review", "decline", "declined"],
  ["under_review", "withdraw", "withdrawn"],
  ["accepted", "assign", "accepted"],
  ["accepted", "close", "closed"],
  ["accepted", "withdraw", "withdrawn"],
  ["declined", "reopen", "accepted"],
];
const every = CASE_STATUSES.flatMap((from) => CASE_STEPS.map((step) => [from, step] as const));
const refused = every.filter(([from, step]) => !COURSE.some(([known, taken]) => known === from && taken === step));

describe("a case", () => {
  it.each(COURSE)("that is %s can be taken by “%s” to %s", (from, step, to) => {
    expect(nextStatus(from, step)).toBe(to);
    expect(canStep(from, step)).toBe(true);
  });

  it.each(refused)("that is %s never allows “%s”", (from, step) => {
    expect(() => nextStatus(from, step)).toThrow("step_not_allowed");
    expect(canStep(from, step)).toBe(false);
  });

  it.each(CASE_STATUSES)("that is %s is open exactly as long as its complainant can end it", (status) => {
    expect(isOpen(status)).toBe(!["declined", "closed", "withdrawn"].includes(status));
    expect(isOpen(status)).toBe(canStep(status, "withdraw"));
  });
});
