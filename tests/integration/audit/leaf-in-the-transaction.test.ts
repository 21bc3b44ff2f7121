import type pg from "pg";
import { describe, expect, it } from "vitest";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";

const CHANGE = `update cases."case" set urgency = 'urgent' where id = $1`;
const LEAF = "select audit.append('{}')";

/** Runs statements in one transaction of the office's login; `$1` is the case. */
async function inOneTransaction(caseId: string, ...statements: string[]): Promise<void> {
  await asRole("ombudsman_office", async (office) => {
    await office.query("begin");
    for (const statement of statements) await office.query(statement, statement.includes("$1") ? [caseId] : []);
    await office.query("commit");
  });
}

async function urgencyOf(caseId: string): Promise<string> {
  const { rows } = await asOwner("main", (owner) => owner.query('select urgency from cases."case" where id = $1', [caseId]));
  return rows[0].urgency;
}

async function countLeaves(): Promise<number> {
  const { rows } = await asRole("ombudsman_auditor", (auditor) => auditor.query("select count(*)::int as count from audit.leaf"));
  return rows[0].count;
}

describe("a state change", () => {
  it("commits together with its leaf", async () => {
    const { caseId } = await aLodgedCase();
    await inOneTransaction(caseId, CHANGE, LEAF);
    expect(await urgencyOf(caseId)).toBe("urgent");
  });

  it.each([
    ["no leaf", [CHANGE]],
    ["a leaf of an earlier transaction", [LEAF, "commit", "begin", CHANGE]],
    ["a leaf that was taken back", ["savepoint s", LEAF, "rollback to s", CHANGE]],
  ])("does not commit with %s", async (_what, statements) => {
    const { caseId } = await aLodgedCase();
    await expect(inOneTransaction(caseId, ...statements)).rejects.toThrow("change_without_audit_leaf");
    expect(await urgencyOf(caseId)).toBe("high");
  });

  it("does not commit without a leaf for the owner either", async () => {
    const { caseId } = await aLodgedCase();
    await expect(asOwner("main", (owner) => owner.query(CHANGE, [caseId]))).rejects.toThrow("change_without_audit_leaf");
  });

  it("takes its leaf with it when it is rolled back", async () => {
    const { caseId } = await aLodgedCase();
    const before = await countLeaves();
    await inOneTransaction(caseId, CHANGE, LEAF, "rollback", "begin");
    expect(await countLeaves()).toBe(before);
    expect(await urgencyOf(caseId)).toBe("high");
  });
});

describe("a written leaf", () => {
  const attempts = [
    "update audit.leaf set body = '{}'",
    "delete from audit.leaf",
    "truncate audit.leaf",
    "update audit.leaf set hash = prev_hash where seq = 1",
  ];

  it.each(attempts)("refuses %s, even from the owner of the table", async (attempt) => {
    await aLodgedCase();
    const refusal = (owner: pg.Client) => owner.query(attempt);
    await expect(asOwner("main", refusal)).rejects.toThrow("audit_is_append_only");
  });

  it.each(["ombudsman_office", "ombudsman_worker", "ombudsman_citizen", "ombudsman_auditor"])("is beyond the reach of %s", async (role) => {
    for (const attempt of [...attempts, "insert into audit.leaf select * from audit.leaf"]) {
      await expect(
        asRole(role, (login) => login.query(attempt)),
        attempt,
      ).rejects.toThrow("permission denied");
    }
  });
});
