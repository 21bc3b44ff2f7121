import { describe, expect, it } from "vitest";
import { readBefore } from "#app/[locale]/(office)/office/audit/read-before.ts";
import { homeOf, placesOf } from "#app/[locale]/(office)/places.ts";
import { doneCode } from "#components/cases/done-notice.tsx";
import { OFFICE_ROLES } from "#lib/auth/policy.ts";

describe("where a role may go", () => {
  it("shows an administrator accounts and notices that failed, an auditor the log, and nothing else", () => {
    expect(placesOf("admin").map(({ code }) => code)).toEqual(["accounts", "notices"]);
    expect(placesOf("auditor").map(({ code }) => code)).toEqual(["audit"]);
  });

  it("shows an officer the queue alone, a supervisor what waits for approval, a commissioner the log as well", () => {
    expect(placesOf("officer").map(({ code }) => code)).toEqual(["queue"]);
    expect(placesOf("supervisor").map(({ code }) => code)).toEqual(["queue", "summaries", "topics", "answerCounts", "notices"]);
    expect(placesOf("commissioner").map(({ code }) => code)).toEqual(["queue", "summaries", "topics", "answerCounts", "audit"]);
  });

  it("begins every role's day at a place it may see", () => {
    for (const role of OFFICE_ROLES) expect(placesOf(role).map(({ path }) => path)).toContain(homeOf(role));
    expect(homeOf("admin")).toBe("/office/accounts");
  });
});

describe("words from an address", () => {
  it.each(["taken", "summary_returned"])("says what was done: %s", (code) => expect(doneCode(code)).toBe(code));

  it.each([undefined, "", "hello", "constructor", ["taken"]])("says nothing for %j", (code) => {
    expect(doneCode(code as string)).toBeNull();
  });

  it.each([
    ["1045", 1045n],
    ["0", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["9".repeat(19), undefined],
    [undefined, undefined],
  ])("begins the log before %j", (text, seq) => expect(readBefore(text)).toBe(seq));
});
