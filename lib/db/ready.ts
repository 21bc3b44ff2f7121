import { env } from "#lib/env/read.ts";
import { citizenDb, officeDb, workerDb } from "./main.ts";
import { reviewDb, reviewWorkerDb } from "./review.ts";

const PROBES = {
  citizen: () => [citizenDb()],
  office: () => [officeDb()],
  review: () => [reviewDb()],
  worker: () => [workerDb(), reviewWorkerDb()],
  all: () => [citizenDb(), officeDb(), workerDb(), reviewDb(), reviewWorkerDb()],
};

/** Whether this process's databases answer. Readiness only: a process that is not ready is alive and recovers by itself. */
export async function databaseReady(): Promise<boolean> {
  try {
    await Promise.all(PROBES[env().AUDIENCE]().map((client) => client.$queryRaw`SELECT 1`));
    return true;
  } catch {
    return false;
  }
}
