import { describe, expect, it } from "vitest";
import { commitment, leafBody } from "#lib/audit/leaf.ts";

const KEY = Buffer.alloc(32, 3);
const CASE = "0b8f0b36-2f2f-4a3e-9a57-000000000001";
const OFFICER = "0b8f0b36-2f2f-4a3e-9a57-000000000002";

describe("the text of an audit leaf", () => {
  const body = leafBody(
    KEY,
    { accountId: OFFICER, role: "officer" },
    { type: "case.assigned", caseId: CASE, data: { officerId: OFFICER } },
  );

  it("names neither the person nor the case", () => {
    expect(body).not.toContain(CASE);
    expect(body).not.toContain(OFFICER);
  });

  it("shows that the same person and the same case recur", () => {
    const parsed = JSON.parse(body);
    expect(parsed.actor).toBe(commitment(KEY, "actor", OFFICER));
    expect(parsed.data.officerId).toBe(parsed.actor);
    expect(parsed.object).toBe(commitment(KEY, "object", CASE));
  });

  it("cannot be tested against a guess without the key", () => {
    expect(commitment(Buffer.alloc(32, 4), "object", CASE)).not.toBe(commitment(KEY, "object", CASE));
  });

  it("calls the complainant and our programs by what they are", () => {
    const lodged = leafBody(
      KEY,
      { program: "complainant" },
      { type: "submission.lodged", caseId: CASE, data: { kind: "complaint", channel: "web" } },
    );
    expect(JSON.parse(lodged)).toMatchObject({
      act: "submission.lodged",
      actor: "complainant",
      role: "program",
      data: { kind: "complaint", channel: "web" },
    });
  });
});
