import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { CASE_STATUSES, canStep } from "#lib/cases/status.ts";
import { DAYS_TO_RESUME, offeredWishes, resumeUntil } from "#lib/wishes/offers.ts";

const DAY = Temporal.PlainDate.from("2026-11-25");
const CASE = {
  status: "accepted",
  nameless: false,
  nameKept: false,
  upgradedOn: null,
  withdrawal: null,
  reviews: [],
  erasureAskedOn: null,
};
const review = (outcomeOf: "declined" | "closed") => ({
  id: "r",
  outcomeOf,
  askedOn: "2026-11-20",
  answerBy: null,
  reviewedOn: null,
  finding: null,
  outcome: null,
  reason: "",
});

describe("what a complainant can do with their case", () => {
  it("is to withdraw it exactly as long as the course of a case allows it", () => {
    for (const status of CASE_STATUSES)
      expect(offeredWishes({ ...CASE, status }, DAY).includes("withdraw"), status).toBe(canStep(status, "withdraw"));
  });

  it.each([
    ["declined", [], true],
    ["closed", [], true],
    ["closed", [review("declined")], true],
    ["closed", [review("closed")], false],
    ["declined", [review("declined")], false],
    ["withdrawn", [], false],
    ["accepted", [], false],
  ])("is to ask for a review once for each end of ours: %s %#", (status, reviews, offered) => {
    expect(offeredWishes({ ...CASE, status, reviews }, DAY).includes("review")).toBe(offered);
  });

  it("is to take a withdrawal back until its last day, that day included", () => {
    const withdrawal = { withdrawnOn: DAY.toString(), resumeUntil: resumeUntil(DAY).toString() };
    const offered = (days: number) => offeredWishes({ ...CASE, status: "withdrawn", withdrawal }, DAY.add({ days })).includes("resume");
    expect([0, DAYS_TO_RESUME, DAYS_TO_RESUME + 1].map(offered)).toEqual([true, true, false]);
  });

  it("is to go from no name to a kept one to an open one, while the case is open", () => {
    const open = (changes: object) => offeredWishes({ ...CASE, ...changes }, DAY).filter((wish) => wish.startsWith("name"));
    expect(open({ nameless: true })).toEqual(["name"]);
    expect(open({ nameKept: true })).toEqual(["name_openly"]);
    expect(open({})).toEqual([]);
    for (const status of ["declined", "closed", "withdrawn"])
      expect([...open({ status, nameless: true }), ...open({ status, nameKept: true })]).toEqual([]);
  });

  it("is always to change how to be reached, and to ask for erasure unless that waits", () => {
    for (const status of CASE_STATUSES)
      expect(offeredWishes({ ...CASE, status }, DAY)).toEqual(expect.arrayContaining(["contact", "erasure"]));
    expect(offeredWishes({ ...CASE, erasureAskedOn: "2026-11-24" }, DAY)).not.toContain("erasure");
  });
});
