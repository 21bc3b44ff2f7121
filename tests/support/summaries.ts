import type { SummaryDocument } from "#lib/anonymisation/schema.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { submitSummary, writeSummary } from "#lib/summaries/commands.ts";
import { findSummary } from "#lib/summaries/queries.ts";

/** A summary as an officer writes it, with nothing of any person in it. */
export function aSummaryDocument(changes: Partial<SummaryDocument> = {}): SummaryDocument {
  return {
    title: "Held without a lawyer and without word to the family",
    textEn: "A man was held in a police station for longer than the law allows. His relatives were not told and no doctor was called.",
    kind: "complaint",
    regionGroup: "cities",
    bodyKind: "police",
    quarter: "2026-Q4",
    outcome: "upheld",
    ...changes,
  };
}

/** A summary that waits for a second person. */
export async function aSubmittedSummary(
  author: Actor,
  caseId: string,
  changes: Partial<SummaryDocument> = {},
): Promise<{ summaryId: string; version: number }> {
  const summaryId = await writeSummary(author, { caseId, ...aSummaryDocument(changes) });
  const { version } = await findSummary(author, summaryId);
  await submitSummary(author, { summaryId, version });
  return { summaryId, version: (await findSummary(author, summaryId)).version };
}
