import { bar, percentile } from "#tests/bench/bar.ts";
import { startBuilt } from "#tests/bench/built-process.ts";
import { supervisorAtWork } from "#tests/bench/supervisor-at-work.ts";
import type { TestPlatform } from "#tests/support/platform.ts";
import { fileAtFixedTimes, readEachSecond } from "./at-fixed-times.ts";
import { Client } from "./client.ts";
import { type Pattern, preparePresses } from "./prepared.ts";
import { takeStock } from "./stock.ts";

const PER_SECOND = 20;
const SECONDS_TO_WARM_UP = 5;

/** Twenty people a second press the button while everything else runs and the office reads its queue once a second. */
export async function fileTwentyASecond(
  { cluster, environment }: TestPlatform,
  origin: string,
  pattern: Pattern,
  seconds: number,
): Promise<void> {
  if (!(seconds > 0)) throw new Error("How many seconds? --twenty-a-second 600");
  const superuserUrl = cluster.superuserUrl("ombudsman");
  const presses = await preparePresses(pattern, (SECONDS_TO_WARM_UP + seconds) * PER_SECOND);
  const { cookie } = await supervisorAtWork(environment);
  const office = await startBuilt("office", environment);
  await Promise.all([startBuilt("review", environment), startBuilt("worker", environment)]);
  const [citizens, officers] = [new Client(origin), new Client(office.origin)];
  await fileAtFixedTimes(citizens, presses.splice(0, SECONDS_TO_WARM_UP * PER_SECOND), PER_SECOND);
  const before = new Set((await takeStock(superuserUrl)).numbers);

  const stopReading = readEachSecond(() => officers.get("/kk/office", cookie));
  const { times, receipts, numbers, errors } = await fileAtFixedTimes(citizens, presses, PER_SECOND);
  const queue = await stopReading();
  for (const client of [citizens, officers]) client.close();

  const stock = await takeStock(superuserUrl);
  const added = new Set(stock.numbers.filter((number) => !before.has(number)));
  const shown = new Set(numbers);
  process.stdout.write(
    `\n${presses.length} filings in ${seconds} s; ${added.size} cases, ${shown.size} numbers on receipts, ${stock.held} held\n`,
  );
  for (const [what, waits] of Object.entries({ filing: times, receipt: receipts, "office queue": queue.times })) {
    const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(waits, share).toFixed(1).padStart(7));
    process.stdout.write(
      `${what.padEnd(13)} p50 ${figures[0]} ms   p95 ${figures[1]} ms   p99 ${figures[2]} ms   longest ${figures[3]} ms\n`,
    );
  }
  for (const error of new Set([...errors, ...queue.errors])) process.stdout.write(`error: ${error}\n`);
  bar("filing_twenty_a_second_p99", percentile(times, 0.99), 500, "ms");
  bar("filing_twenty_a_second_errors", errors.length + queue.errors.length, 0, "");
  // A number that stands on a receipt and in no case, or on two receipts; a case whose number stands on no receipt.
  bar("filing_twenty_a_second_lost", [...shown].filter((number) => !added.has(number)).length + numbers.length - shown.size, 0, "");
  bar("filing_twenty_a_second_double", [...added].filter((number) => !shown.has(number)).length, 0, "");
}
