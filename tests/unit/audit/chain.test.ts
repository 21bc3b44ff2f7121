import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { chainChecker, leafHash, type StoredLeaf } from "#lib/audit/chain.ts";

/** An intact chain, as audit.append() would have written it. */
function aChain(length: number): StoredLeaf[] {
  const leaves: StoredLeaf[] = [];
  for (let index = 1; index <= length; index += 1) {
    const leaf = {
      seq: BigInt(index),
      minute: new Date(Date.UTC(2026, 10, 23, 9, Math.floor(index / 3))),
      body: JSON.stringify({ act: "case.assigned", number: index }),
      prevHash: leaves.at(-1)?.hash ?? Buffer.alloc(32),
    };
    leaves.push({ ...leaf, hash: leafHash(leaf) });
  }
  return leaves;
}

const check = (leaves: StoredLeaf[]) => chainChecker()(leaves);
const changed = (leaves: StoredLeaf[], index: number, change: Partial<StoredLeaf>) =>
  leaves.with(index, { ...(leaves[index] as StoredLeaf), ...change });

/** What somebody with the owner's rights could do to the table. Each of them has to be found, wherever it is done. */
const TAMPERINGS: Record<string, (leaves: StoredLeaf[], at: number) => StoredLeaf[]> = {
  "edits a body": (leaves, at) => changed(leaves, at, { body: '{"act":"case.closed"}' }),
  "edits a body and its hash": (leaves, at) => {
    const forged = { ...(leaves[at] as StoredLeaf), body: '{"act":"case.closed"}' };
    return leaves.with(at, { ...forged, hash: leafHash(forged) });
  },
  "moves an event in time": (leaves, at) => changed(leaves, at, { minute: new Date(0) }),
  "deletes a leaf": (leaves, at) => leaves.toSpliced(at, 1),
  "deletes a leaf and closes the numbers": (leaves, at) =>
    leaves.toSpliced(at, 1).map((leaf, index) => ({ ...leaf, seq: BigInt(index + 1) })),
  "inserts a leaf": (leaves, at) => leaves.toSpliced(at, 0, { ...(leaves[at] as StoredLeaf), body: "{}" }),
  "inserts a leaf and renumbers": (leaves, at) =>
    leaves.toSpliced(at, 0, { ...(leaves[at] as StoredLeaf), body: "{}" }).map((leaf, index) => ({ ...leaf, seq: BigInt(index + 1) })),
  "swaps two leaves": (leaves, at) => leaves.with(at, leaves[at + 1] as StoredLeaf).with(at + 1, leaves[at] as StoredLeaf),
  "swaps two bodies": (leaves, at) =>
    changed(changed(leaves, at, { body: (leaves[at + 1] as StoredLeaf).body }), at + 1, { body: (leaves[at] as StoredLeaf).body }),
  "changes a link": (leaves, at) => changed(leaves, at, { prevHash: Buffer.alloc(32, 1) }),
  "copies an old leaf over a new one": (leaves, at) => leaves.with(at + 1, leaves[at] as StoredLeaf),
};

describe("the chain of the audit log", () => {
  it("is intact when nobody touched it", () => {
    expect(check(aChain(200))).toBeNull();
    expect(check([])).toBeNull();
  });

  it("is checked across batches as in one piece", () => {
    const leaves = aChain(30);
    const checker = chainChecker();
    expect([checker(leaves.slice(0, 10)), checker(leaves.slice(10, 20)), checker(leaves.slice(20))]).toEqual([null, null, null]);
    const other = chainChecker();
    expect([other(leaves.slice(0, 10)), other(leaves.slice(11))]).toEqual([null, { seq: 12n, problem: "missing_leaf" }]);
  });

  it.each(Object.keys(TAMPERINGS))("finds it when somebody %s", (name) => {
    for (let run = 0; run < 60; run += 1) {
      const at = randomInt(1, 38);
      expect(check((TAMPERINGS[name] as (typeof TAMPERINGS)[string])(aChain(40), at)), `at ${at}`).not.toBeNull();
    }
  });

  it("says exactly which leaf", () => {
    expect(check(changed(aChain(9), 4, { body: "{}" }))).toEqual({ seq: 5n, problem: "changed_leaf" });
  });

  it("finds time running backwards even when every hash was made anew", () => {
    const leaves = aChain(9);
    const early = { ...(leaves[8] as StoredLeaf), minute: new Date(Date.UTC(2026, 10, 22)) };
    expect(check(leaves.with(8, { ...early, hash: leafHash(early) }))).toEqual({ seq: 9n, problem: "time_runs_back" });
  });

  it("hashes a leaf as RFC 6962 does, with the text the database hashes", () => {
    const leaf = { seq: 1n, minute: new Date("2026-11-23T09:05:00Z"), body: '{"act":"ә"}', prevHash: Buffer.alloc(32) };
    expect(leafHash(leaf).toString("hex")).toBe("06eedada1d0373c60930fc7e33d4061d3b118eccdedc7735187ba446d92cbbb5");
  });
});
