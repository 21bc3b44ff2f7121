import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "./client.ts";
import type { Press } from "./prepared.ts";

/** What came of filing at fixed times. Times in milliseconds. */
export type Filed = {
  /** From the planned moment of each press to its answer. */
  times: number[];
  /** From asking for the receipt to having it. */
  receipts: number[];
  /** The case numbers that people read on their receipts. */
  numbers: string[];
  errors: string[];
};

/**
 * Presses the button at fixed times, whether or not the answers before have come: a server that is slow for a moment finds a
 * queue in front of it, as in life. Each person then opens their receipt.
 */
export async function fileAtFixedTimes(client: Client, presses: readonly Press[], perSecond: number): Promise<Filed> {
  const found: Filed = { times: [], receipts: [], numbers: [], errors: [] };
  const under: Promise<void>[] = [];
  const start = performance.now() + 500;
  for (const [index, press] of presses.entries()) {
    const planned = start + (index * 1000) / perSecond;
    const wait = planned - performance.now();
    if (wait > 0) await sleep(wait);
    under.push(fileOne(client, press, planned, found).catch((error: Error) => void found.errors.push(error.message)));
  }
  await Promise.all(under);
  return found;
}

async function fileOne(client: Client, { cookie, network, body }: Press, planned: number, found: Filed): Promise<void> {
  const answer = await client.post("/kk/form/check", body, { cookie, network });
  found.times.push(performance.now() - planned);
  if (answer.location !== "/kk/form/done") throw new Error(`sending answered ${answer.status} ${answer.location}`);
  const asked = performance.now();
  const receipt = await client.get(answer.location, cookie);
  found.receipts.push(performance.now() - asked);
  const number = /\b20\d\d-\d{6}\b/.exec(receipt.text)?.[0];
  if (!number) throw new Error(`the receipt answered ${receipt.status} and had no number`);
  found.numbers.push(number);
}

/** Reads a page once a second until it is told to stop. @returns the stop, which tells how long each reading took */
export function readEachSecond(read: () => Promise<{ status: number }>): () => Promise<{ times: number[]; errors: string[] }> {
  const seen: { times: number[]; errors: string[] } = { times: [], errors: [] };
  let reading = true;
  const done = (async () => {
    while (reading) {
      const began = performance.now();
      const status = await read().then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) seen.times.push(performance.now() - began);
      else seen.errors.push(`the queue answered ${status}`);
      await sleep(Math.max(0, 1000 - (performance.now() - began)));
    }
    return seen;
  })();
  return () => {
    reading = false;
    return done;
  };
}
