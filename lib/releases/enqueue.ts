import type { MainTransaction } from "#lib/db/main.ts";

/** Asks the worker for the next batch, in the approving transaction. All approvals before that time share one job and leave together. */
export async function enqueueRelease(tx: MainTransaction, runAt: Date): Promise<void> {
  // The function answers nothing, which Prisma's $queryRaw cannot read.
  await tx.$executeRaw`SELECT jobs.enqueue('release_summaries', '{}'::json, 'release_summaries', ${runAt}::timestamptz)`;
}
