import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AskedQuestions } from "#lib/tracking/course.ts";
import { nextEntries, pastEntries } from "#lib/tracking/timeline.ts";

const days = ["2026-11-02", "2026-11-03", "2026-11-20"];
const step = fc.record({
  type: fc.constantFrom("case.assigned", "message.from_office", "message.from_complainant", "case.closed", "information.requested"),
  on: fc.constantFrom(...days),
});
const message = fc.record({
  id: fc.uuid(),
  author: fc.constantFrom("office" as const, "complainant" as const),
  sentOn: fc.constantFrom(...days),
  text: fc.string(),
});
const told = fc.record({
  steps: fc.array(step).map((steps) => steps.toSorted((one, other) => one.on.localeCompare(other.on))),
  messages: fc.uniqueArray(message, { selector: ({ id }) => id }),
  requests: fc.constant<AskedQuestions[]>([]),
});

describe("what has happened", () => {
  it("holds every step and every message once, in the order of the days", () => {
    fc.assert(
      fc.property(told, (course) => {
        const entries = pastEntries(course);
        expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).sort());
        const linked = entries.flatMap(({ messageId }) => (messageId ? [messageId] : []));
        expect(linked.sort()).toEqual(course.messages.map(({ id }) => id).sort());
        const types = (list: { type: string }[]) => list.map(({ type }) => type).sort();
        expect(entries.length).toBeLessThanOrEqual(course.steps.length + course.messages.length);
        for (const type of types(course.steps)) expect(types(entries)).toContain(type);
      }),
    );
  });

  it("leads from a decision to the message that told of it, and from each message to itself", () => {
    const messages = [
      { id: "told", author: "office" as const, sentOn: "2026-11-03", text: "" },
      { id: "asked", author: "complainant" as const, sentOn: "2026-11-03", text: "" },
      { id: "written", author: "office" as const, sentOn: "2026-11-03", text: "" },
    ];
    const steps = ["submission.lodged", "case.admissibility_decided", "message.from_complainant", "message.from_office"].map((type) => ({
      type,
      on: "2026-11-03",
    }));
    expect(pastEntries({ steps, messages, requests: [] }).map(({ messageId }) => messageId)).toEqual([
      undefined,
      "told",
      "asked",
      "written",
    ]);
  });
});

describe("what comes next", () => {
  const CASE = { status: "accepted", decideBy: "2026-12-15", requests: [], withdrawal: null, reviews: [] };
  const request = { id: "q", number: 1, askedOn: "2026-11-20", dueOn: "2026-12-01", answeredOn: null, questions: [], answers: null };
  const review = { id: "r", outcomeOf: "closed" as const, askedOn: "2026-11-20", finding: null, outcome: null, reason: "" };

  it("is the earliest day first", () => {
    expect(nextEntries({ ...CASE, requests: [request] })).toEqual([
      { type: "answer", on: "2026-12-01" },
      { type: "decide", on: "2026-12-15" },
    ]);
  });

  it("is said without a day where the law sets none, as for a signal", () => {
    expect(nextEntries({ ...CASE, decideBy: null })).toEqual([{ type: "open", on: null }]);
  });

  it("is nothing once the case has ended, unless a review or a way back is under way", () => {
    expect(nextEntries({ ...CASE, status: "closed", requests: [request] })).toEqual([]);
    expect(nextEntries({ ...CASE, status: "closed", reviews: [{ ...review, reviewedOn: null, answerBy: "2026-12-20" }] })).toEqual([
      { type: "review", on: "2026-12-20" },
    ]);
    expect(nextEntries({ ...CASE, status: "closed", reviews: [{ ...review, reviewedOn: "2026-11-25", answerBy: "2026-12-20" }] })).toEqual(
      [],
    );
    const withdrawal = { withdrawnOn: "2026-11-25", resumeUntil: "2026-12-25" };
    expect(nextEntries({ ...CASE, status: "withdrawn", withdrawal })).toEqual([{ type: "resume", on: "2026-12-25" }]);
  });
});
