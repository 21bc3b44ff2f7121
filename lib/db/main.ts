import { PrismaPg } from "@prisma/adapter-pg";
import { secret } from "#lib/env/read.ts";
import type { SecretName } from "#lib/env/variables.ts";
import { type Prisma, PrismaClient } from "#prisma/generated/main/client.ts";
import { connectionListeners, openOnce } from "./open-client.ts";

export type MainClient = PrismaClient;
export type MainTransaction = Prisma.TransactionClient;

/** The main database as the citizen's process sees it: a handful of functions and the published rules. */
export function citizenDb(): MainClient {
  return mainClient("DATABASE_URL_CITIZEN", 8);
}

/** The main database as the office's process sees it. Use `asActor` for anything about a case. */
export function officeDb(): MainClient {
  return mainClient("DATABASE_URL_OFFICE", 8);
}

/** The main database as the worker sees it. */
export function workerDb(): MainClient {
  return mainClient("DATABASE_URL_WORKER", 4);
}

function mainClient(name: SecretName, max: number): MainClient {
  return openOnce(name, () => new PrismaClient({ adapter: new PrismaPg({ connectionString: secret(name), max }, connectionListeners) }));
}

/**
 * Runs reads and writes of one person in one transaction that knows who asks.
 * Row-level security shows nothing of a case outside it: a second net under `assertMay`.
 */
export function asActor<Result>(actor: { accountId: string }, run: (tx: MainTransaction) => Promise<Result>): Promise<Result> {
  return officeDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.actor', ${actor.accountId}, true)`;
    return run(tx);
  }, TRANSACTION);
}

/** Waits at most two seconds for a connection and five for the work: a queue of waiters helps nobody. */
export const TRANSACTION = { maxWait: 2_000, timeout: 5_000 };
