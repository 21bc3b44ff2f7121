import { sha256 } from "#lib/crypto/keyed-hash.ts";

/** A stored leaf as it comes from the database. */
export type StoredLeaf = { seq: bigint; minute: Date; body: string; prevHash: Uint8Array; hash: Uint8Array };

export type ChainFinding = { seq: bigint; problem: "missing_leaf" | "broken_link" | "changed_leaf" | "time_runs_back" };

const FIRST_LINK = Buffer.alloc(32);

/** The hash of a leaf as audit.append() makes it (RFC 6962 leaf prefix, so that a Merkle tree can be built over the same hashes). */
export function leafHash(leaf: Pick<StoredLeaf, "seq" | "minute" | "body" | "prevHash">): Buffer {
  const minute = `${leaf.minute.toISOString().slice(0, 16)}Z`;
  const text = [leaf.seq, minute, Buffer.from(leaf.prevHash).toString("hex"), leaf.body].join("\n");
  return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(text, "utf8")]));
}

/**
 * Checks leaves in order, a batch at a time. Give it each batch; it answers the first finding or null.
 * Detects a changed, missing, inserted or swapped leaf. A cut-off end is found by comparing with an earlier checkpoint.
 */
export function chainChecker(): (batch: StoredLeaf[]) => ChainFinding | null {
  let before = { seq: 0n, hash: FIRST_LINK as Uint8Array, minute: new Date(0) };
  return (batch) => {
    for (const leaf of batch) {
      const problem = problemOf(leaf, before);
      if (problem) return { seq: leaf.seq, problem };
      before = { seq: leaf.seq, hash: leaf.hash, minute: leaf.minute };
    }
    return null;
  };
}

function problemOf(leaf: StoredLeaf, before: { seq: bigint; hash: Uint8Array; minute: Date }): ChainFinding["problem"] | null {
  if (leaf.seq !== before.seq + 1n) return "missing_leaf";
  if (!Buffer.from(before.hash).equals(leaf.prevHash)) return "broken_link";
  if (!leafHash(leaf).equals(leaf.hash)) return "changed_leaf";
  return leaf.minute < before.minute ? "time_runs_back" : null;
}
