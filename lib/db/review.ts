import { PrismaPg } from "@prisma/adapter-pg";
import { secret } from "#lib/env/read.ts";
import type { SecretName } from "#lib/env/variables.ts";
import { type Prisma, PrismaClient } from "#prisma/generated/review/client.ts";
import { connectionListeners, openOnce } from "./open-client.ts";

export type ReviewClient = PrismaClient;
export type ReviewTransaction = Prisma.TransactionClient;

/** The review database as the reviewers' process sees it. */
export function reviewDb(): ReviewClient {
  return reviewClient("REVIEW_DATABASE_URL_REVIEW", 8);
}

/** The review database as the worker sees it: released summaries in, comments out. */
export function reviewWorkerDb(): ReviewClient {
  return reviewClient("REVIEW_DATABASE_URL_WORKER", 2);
}

function reviewClient(name: SecretName, max: number): ReviewClient {
  return openOnce(name, () => new PrismaClient({ adapter: new PrismaPg({ connectionString: secret(name), max }, connectionListeners) }));
}
