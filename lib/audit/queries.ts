import { type MainClient, officeDb } from "#lib/db/main.ts";
import { type ChainFinding, chainChecker } from "./chain.ts";

/** A leaf as an auditor reads it: codes, pseudonyms and commitments. */
export type AuditRow = { seq: string; minute: Date; act: string; actor: string; role: string; object: string | null };

export const AUDIT_PAGE = 100;
const VERIFY_BATCH = 2_000;

/** A page of the log, newest first, before the given leaf. */
export async function listLeaves(before?: bigint): Promise<AuditRow[]> {
  const rows = await officeDb().leaf.findMany({ where: before ? { seq: { lt: before } } : {}, orderBy: { seq: "desc" }, take: AUDIT_PAGE });
  return rows.map(({ seq, minute, body }) => {
    const { act, actor, role, object } = JSON.parse(body) as { act: string; actor: string; role: string; object?: string };
    return { seq: String(seq), minute, act, actor, role, object: object ?? null };
  });
}

/** Verifies the chain as the office's auditor sees it. */
export function verifyOfficeChain(): ReturnType<typeof verifyChain> {
  return verifyChain(officeDb());
}

/** Reads the whole chain in batches and answers how many leaves are good and the first thing that is wrong. */
export async function verifyChain(database: Pick<MainClient, "leaf">): Promise<{ leaves: bigint; finding: ChainFinding | null }> {
  const check = chainChecker();
  let good = 0n;
  for (let last = 0n; ; ) {
    const batch = await database.leaf.findMany({ where: { seq: { gt: last } }, orderBy: { seq: "asc" }, take: VERIFY_BATCH });
    const finding = check(batch);
    if (finding) return { leaves: good + BigInt(batch.findIndex(({ seq }) => seq === finding.seq)), finding };
    if (batch.length === 0) return { leaves: good, finding: null };
    good += BigInt(batch.length);
    last = batch.at(-1)?.seq ?? last;
  }
}
