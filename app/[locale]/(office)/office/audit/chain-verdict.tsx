import type { Words } from "#components/cases/words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { verifyOfficeChain } from "#lib/audit/queries.ts";

/** Reads the whole log now and says whether it is intact, or exactly where it is not. */
export async function ChainVerdict({ words }: { words: Words }) {
  const { leaves, finding } = await verifyOfficeChain();
  if (!finding) return <Notice tone="success" live="status" title={words("audit.intact", { leaves: Number(leaves) })} />;
  return (
    <Notice tone="danger" live="alert" title={words("audit.broken", { seq: String(finding.seq) })}>
      {words(`audit.problem.${finding.problem}`)}
    </Notice>
  );
}
