import { describe, expect, it } from "vitest";
import { diffDatabase } from "#server/database/migrations.ts";
import { addressOf, asOwner } from "#tests/support/database.ts";

describe("a migrated database", () => {
  it.each([
    ["main", "ombudsman_owner"],
    ["review", "ombudsman_review_owner"],
  ] as const)("equals its schema: %s", async (kind, owner) => {
    expect(await diffDatabase(kind, addressOf(owner))).toBe("");
  });

  it("that drifted is told apart", async () => {
    await asOwner("main", (owner) => owner.query('alter table cases."case" add column forgotten int'));
    expect(await diffDatabase("main", addressOf("ombudsman_owner"))).toContain("forgotten");
  });
});
