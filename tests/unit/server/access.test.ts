import { describe, expect, it } from "vitest";
import { LOGINS } from "#server/database/logins.ts";
import { accessFile } from "#server/postgres/access.ts";

describe("pg_hba.conf", () => {
  const lines = accessFile("postgres", false).trim().split("\n");

  it.each(LOGINS)("lets $role into its own database and no other", ({ role, database }) => {
    const own = database === "main" ? "ombudsman" : "ombudsman_review";
    expect(lines.filter((line) => line.split(" ")[2] === role)).toEqual([`host ${own} ${role} 127.0.0.1/32 scram-sha-256`]);
  });

  it("turns everything else away", () => {
    expect(lines.slice(-2)).toEqual(["host all all all reject", "local all all reject"]);
  });

  it("trusts nobody without a password", () => {
    expect(lines.every((line) => /(scram-sha-256|reject)$/.test(line))).toBe(true);
  });

  it("lets clones in only for tests, and never a review login into a clone of the main database", () => {
    const clones = accessFile("postgres", true).split("\n");
    const pattern = new RegExp((clones.find((line) => line.includes(" ombudsman_citizen ")) ?? "").split('"')[1]?.slice(1) ?? "");
    expect(["ombudsman", "ombudsman_t1"].every((name) => pattern.test(name))).toBe(true);
    expect(["ombudsman_review", "ombudsman_review_t1", "postgres"].some((name) => pattern.test(name))).toBe(false);
  });
});
