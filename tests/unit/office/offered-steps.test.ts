import { describe, expect, it } from "vitest";
import { offeredSteps } from "#components/cases/offered-steps.ts";
import { summaryOffers } from "#components/summaries/summary-offers.ts";
import type { Role } from "#lib/auth/policy.ts";
import { CASE_STATUSES, type CaseStatus } from "#lib/cases/status.ts";

const ME = "11111111-1111-4111-8111-111111111111";
const steps = (role: Role, status: CaseStatus, officerId: string | null) => [
  ...offeredSteps({ accountId: ME, role }, { status, officerId }),
];

describe("the steps a case offers", () => {
  it("offers an officer nothing but taking a case that nobody has", () => {
    expect(steps("officer", "registered", null)).toEqual(["take"]);
  });

  it("offers an officer nothing in another officer's case", () => {
    for (const status of CASE_STATUSES) expect(steps("officer", status, "somebody else")).toEqual([]);
  });

  it("offers its officer the decision first, and the end only after it", () => {
    expect(steps("officer", "under_review", ME)).toEqual([
      "urgency",
      "accept",
      "decline",
      "ask",
      "message",
      "identity",
      "evidence",
      "summary",
    ]);
    expect(steps("officer", "accepted", ME)).toEqual(["urgency", "ask", "message", "close", "identity", "evidence", "summary"]);
  });

  it.each(["declined", "closed", "withdrawn"] as const)("offers no step of the law once a case is %s", (status) => {
    expect(steps("supervisor", status, ME)).toEqual(["message", "identity", "evidence", "summary"]);
  });

  it("lets a commissioner assign and look, never decide, write or take an original", () => {
    expect(steps("commissioner", "under_review", ME)).toEqual(["assign", "urgency", "identity"]);
  });

  it.each(["admin", "auditor", "reviewer"] as const)("offers an %s nothing, in whatever case", (role) => {
    for (const status of CASE_STATUSES) for (const officerId of [null, ME]) expect(steps(role, status, officerId)).toEqual([]);
  });
});

describe("the steps a summary offers", () => {
  const offers = (role: Role, status: "draft" | "submitted" | "returned" | "released", mayApprove = false) =>
    summaryOffers({ role }, { status, mayApprove });

  it("lets its writer send a draft on and write it again", () => {
    expect(offers("officer", "draft")).toEqual({ submit: true, decide: false, rewrite: true, waitsForAnother: false });
  });

  it("tells its writer that another person decides", () => {
    expect(offers("supervisor", "submitted")).toEqual({ submit: false, decide: false, rewrite: false, waitsForAnother: true });
  });

  it("lets a second person decide", () => {
    expect(offers("commissioner", "submitted", true)).toEqual({ submit: false, decide: true, rewrite: false, waitsForAnother: false });
  });

  it("leaves a released summary alone", () => {
    expect(offers("officer", "released")).toEqual({ submit: false, decide: false, rewrite: false, waitsForAnother: false });
  });
});
