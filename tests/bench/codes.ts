// npm run bench:codes: whether time tells a right access code from a wrong or a foreign one, and how long a right one takes after
// ten thousand wrong tries. The look-up is measured by itself, without the wait that failed tries bring; the entry with it.

import { randomBytes, randomUUID } from "node:crypto";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { lodge, type Receipt } from "#lib/intake/commands.ts";
import { rememberFailure } from "#lib/tracking/patience.ts";
import { followCase } from "#lib/tracking/queries.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { enter } from "#lib/tracking/visit.ts";
import { bar, median } from "#tests/bench/bar.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { aSubmission } from "#tests/support/submissions.ts";

const PAIRS = Number(process.env.BENCH_PAIRS ?? 2_000);
const WRONG_TRIES = 10_000;
const WARMING = 100;

await startOwnPlatform("bench-codes");
const receipts: Receipt[] = [];
for (let filed = 0; filed < 20; filed += 1) receipts.push(await lodge(aSubmission(), randomBytes(32)));
const receipt = (round: number) => receipts[Math.abs(round) % receipts.length] as Receipt;

const wrong = await difference((round) => ({
  number: receipt(round).number,
  code: accessCodeFor(randomBytes(32), Buffer.from(randomUUID())),
}));
const foreign = await difference((round) => ({ number: receipt(round).number, code: receipt(round + 1).accessCode }));
bar("right_against_wrong_code", wrong, 2, "ms");
bar("right_against_foreign_code", foreign, 2, "ms");
bar("right_code_after_10000_wrong", await rightAfterWrong(), 2_000, "ms");

/** How far apart the medians of right codes and of these lie, each asked for in turn with the other. */
async function difference(other: (round: number) => Credentials): Promise<number> {
  const [rights, others]: [number[], number[]] = [[], []];
  for (let round = -WARMING; round < PAIRS; round += 1) {
    const right = { number: receipt(round).number, code: receipt(round).accessCode };
    const turns = [
      { credentials: right, times: rights, found: true },
      { credentials: other(round), times: others, found: false },
    ];
    // Which comes first changes, so that neither always meets what the other has warmed.
    for (const { credentials, times, found } of round % 2 === 0 ? turns : turns.toReversed()) {
      const started = performance.now();
      const followed = await followCase(credentials);
      if (round >= 0) times.push(performance.now() - started);
      if ((followed !== null) !== found) throw new Error("A code opened what it should not, or did not open what it should");
    }
  }
  process.stdout.write(`medians ${median(rights).toFixed(2)} ms and ${median(others).toFixed(2)} ms over ${PAIRS} pairs\n`);
  return Math.abs(median(rights) - median(others));
}

/** Enters with a right code after so many wrong tries for its number, each remembered as the entry remembers them. */
async function rightAfterWrong(): Promise<number> {
  const { number, accessCode } = receipt(0);
  for (let tries = 0; tries < WRONG_TRIES; tries += 1) {
    if (await followCase({ number, code: accessCodeFor(randomBytes(32), Buffer.from(randomUUID())) })) throw new Error("A wrong code fits");
    await rememberFailure(number);
  }
  const started = performance.now();
  const { document } = await enter(undefined, { number, code: accessCode });
  if (!document.credentials) throw new Error("The right code was refused");
  return performance.now() - started;
}
