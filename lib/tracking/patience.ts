import { createHmac, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** How long failed tries are remembered, in seconds. */
const MEMORY_OF_ONE_NUMBER = 600;
const MEMORY_OF_ALL = 60;

/** How long a try waits at most, in milliseconds: the right one comes through within two seconds, whatever was tried before. */
const LONGEST_FOR_ONE_NUMBER = 1_000;
const FOR_EVERYBODY = 500;

// Numbers are remembered only as one of 65,536 groups, under a secret that lives as long as this process.
const salt = randomBytes(32);
const triesByNumber = new RateLimiterMemory({ keyPrefix: "number", points: 1, duration: MEMORY_OF_ONE_NUMBER });
const triesByAnyone = new RateLimiterMemory({ keyPrefix: "all", points: 1, duration: MEMORY_OF_ALL });

/**
 * How long the next try has to wait, in milliseconds, after so many failed ones. It only ever slows down: a lock would let a
 * stranger shut people out of their own case. Three slips are free; with 100 random bits in a code, guessing is hopeless anyway.
 */
export function waitAfter(failures: { forNumber: number; byAnyone: number }): number {
  const forNumber = Math.min(LONGEST_FOR_ONE_NUMBER, Math.max(0, failures.forNumber - 3) * 500);
  return failures.byAnyone > 300 ? forNumber + FOR_EVERYBODY : forNumber;
}

/** Waits as long as the failed tries before this one ask for. */
export async function waitForTurn(number: string): Promise<void> {
  const [own, all] = await Promise.all([triesByNumber.get(groupOf(number)), triesByAnyone.get("all")]);
  const wait = waitAfter({ forNumber: own?.consumedPoints ?? 0, byAnyone: all?.consumedPoints ?? 0 });
  if (wait > 0) await sleep(wait);
}

/** Remembers a failed try. */
export async function rememberFailure(number: string): Promise<void> {
  await Promise.all([triesByNumber.penalty(groupOf(number)), triesByAnyone.penalty("all")]);
}

function groupOf(number: string): string {
  return createHmac("sha256", salt).update(number).digest("hex").slice(0, 4);
}
