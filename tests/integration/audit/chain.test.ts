import { describe, expect, it } from "vitest";
import { chainChecker, type StoredLeaf } from "#lib/audit/chain.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";

const READ = 'select seq, minute, body, prev_hash as "prevHash", hash from audit.leaf order by seq';

function asLeaf(row: { seq: string } & Omit<StoredLeaf, "seq">): StoredLeaf {
  return { ...row, seq: BigInt(row.seq) };
}

/** What a person with the database in hand would do: switch the guards off, change, look whether anyone notices. Nothing of it is kept. */
async function findingAfter(statement: string) {
  return asOwner("main", async (owner) => {
    await owner.query("begin");
    await owner.query("alter table audit.leaf disable trigger user");
    await owner.query(statement);
    const { rows } = await owner.query(READ);
    await owner.query("rollback");
    return chainChecker()(rows.map(asLeaf));
  });
}

describe("the chain in the database", () => {
  it("stays one chain under forty filings at once", async () => {
    await Promise.all(Array.from({ length: 40 }, () => aLodgedCase()));
    const { rows } = await asRole("ombudsman_auditor", (auditor) => auditor.query(READ));
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(chainChecker()(rows.map(asLeaf))).toBeNull();
  });

  it.each([
    ["a changed word", "update audit.leaf set body = replace(body, 'complaint', 'opinion') where seq = 7", 7n, "changed_leaf"],
    ["a changed time", "update audit.leaf set minute = minute - interval '1 hour' where seq = 7", 7n, "changed_leaf"],
    ["a changed hash", "update audit.leaf set hash = sha256(hash) where seq = 8", 8n, "changed_leaf"],
    ["a missing leaf", "delete from audit.leaf where seq = 9", 10n, "missing_leaf"],
    ["a missing beginning", "delete from audit.leaf where seq < 5", 5n, "missing_leaf"],
  ])("tells %s and where", async (_what, statement, seq, problem) => {
    expect(await findingAfter(statement)).toEqual({ seq, problem });
  });
});
