import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, Lodged } from "#lib/intake/draft.ts";
import { QUESTIONS } from "#lib/intake/questions.ts";
import { type FormPage, isFormPage, standingAt } from "#lib/intake/standing.ts";
import type { Answers } from "#lib/intake/telling.ts";
import { pathOf } from "#lib/intake/way.ts";
import { WHOLE } from "./journeys.ts";

const PAGES: FormPage[] = [...QUESTIONS, "check", "done"];
const lodged: Lodged = {
  kind: "complaint",
  receipt: {
    number: "2026-123456",
    accessCode: "0".repeat(21),
    receivedOn: "2026-11-23",
    registeredOn: "2026-11-23",
    decideBy: "2026-12-15",
    coupon: null,
    joinCode: null,
  },
};
const draftOf = (answers: Answers, sent?: Lodged): Draft => ({ answers, attempts: {}, filingToken: "x", lodged: sent });

describe("a person who asks for a page", () => {
  it("gets the first page without any draft, and from every other one is led there with a sentence", () => {
    expect(standingAt("danger", null)).toEqual({ at: "question", question: "danger", draft: null });
    expect(standingAt("words", null)).toEqual({ at: "elsewhere", page: "danger", notice: "start_again" });
    expect(standingAt("check", null)).toEqual({ at: "elsewhere", page: "danger", notice: "start_again" });
  });

  it("is told where to enter when the receipt is no longer shown", () => {
    expect(standingAt("done", null)).toEqual({ at: "elsewhere", page: "track", notice: "receipt_gone" });
  });

  it("is led to the first open question when the page is out of order", () => {
    const { danger, about, device, kind, reach, body } = WHOLE;
    const half = draftOf({ danger, about, device, kind, reach, body });
    for (const page of ["place", "contact", "check", "done"] as const)
      expect(standingAt(page, half)).toEqual({ at: "elsewhere", page: "body-name" });
    expect(standingAt("body", half)).toMatchObject({ at: "question", question: "body" });
  });

  it("checks and sends when everything is answered", () => {
    expect(standingAt("check", draftOf(WHOLE))).toMatchObject({ at: "check" });
    expect(standingAt("done", draftOf(WHOLE))).toEqual({ at: "elsewhere", page: "check" });
  });

  it("finds the receipt behind every page after sending, but for the first, which begins another filing and shows nothing of this one", () => {
    for (const page of PAGES.filter((one) => one !== "danger" && one !== "done"))
      expect(standingAt(page, draftOf({}, lodged))).toEqual({ at: "elsewhere", page: "done" });
    expect(standingAt("done", draftOf({}, lodged))).toEqual({ at: "done", lodged });
    expect(standingAt("danger", draftOf({}, lodged))).toEqual({ at: "question", question: "danger", draft: null });
  });

  it("is never sent round in a circle, whatever is answered", () => {
    const someAnswers = fc
      .subarray([...QUESTIONS])
      .map((given): Answers => Object.fromEntries(given.map((question) => [question, WHOLE[question]])));
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.option(fc.record({ answers: someAnswers, sent: fc.boolean() })), (page, given) => {
        const draft = given && draftOf(given.answers, given.sent ? lodged : undefined);
        const standing = standingAt(page, draft);
        if (standing.at !== "elsewhere" || standing.page === "track") return;
        expect(standingAt(standing.page, draft).at).not.toBe("elsewhere");
      }),
    );
  });
});

it("only pages of the form are pages of the form", () => {
  for (const page of PAGES) expect(isFormPage(page)).toBe(true);
  for (const word of ["start", "", "KIND", "constructor", "__proto__"]) expect(isFormPage(word)).toBe(false);
  expect(pathOf(WHOLE).every(isFormPage)).toBe(true);
});
