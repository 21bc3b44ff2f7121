import { bar, median, percentile } from "#tests/bench/bar.ts";
import type { TestPlatform } from "#tests/support/platform.ts";
import { Client } from "./client.ts";
import { bodyOf, type Pattern, type Press, preparePresses } from "./prepared.ts";
import { RawLodging } from "./raw.ts";
import { type Round, round } from "./rounds.ts";
import { takeStock } from "./stock.ts";

const CLIENTS = 8;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
const A_ROUND = 200;
/** A network for what files nothing: out of the block that is kept for examples. */
const NETWORK = "203.0.113.1";

/** What is compared, a round of each in turn, so that noise of the machine hits all alike. */
const COMPARED = ["filing", "empty action", "PostgreSQL"] as const;
type Rounds = Record<(typeof COMPARED)[number], Round>[];

/** Files as fast as eight clients can, beside an action that does nothing and beside PostgreSQL alone, and says how they compare. */
export async function compareInRounds(
  { cluster, environment }: TestPlatform,
  { origin, pid }: { origin: string; pid: number },
  pattern: Pattern,
): Promise<void> {
  const superuserUrl = cluster.superuserUrl("ombudsman");
  const before = (await takeStock(superuserUrl)).numbers.length;
  const presses = await preparePresses(pattern, (ROUNDS + 1) * A_ROUND);
  const client = new Client(origin, CLIENTS);
  const raw = await RawLodging.open(environment.DATABASE_URL_CITIZEN ?? "", superuserUrl, CLIENTS);
  const hide = await bodyOf(pattern.hide);
  const doing = { clients: CLIENTS, count: A_ROUND, pid };
  const rounds: Rounds = [];
  for (let number = 0; number <= ROUNDS; number += 1) {
    const mine = presses.slice(number * A_ROUND, (number + 1) * A_ROUND);
    rounds.push({
      filing: await round(doing, (_, index) => file(client, mine[index] as Press)),
      "empty action": await round(doing, async () => expectAt("/kk", await client.post("/kk/form/check", hide, { network: NETWORK }))),
      PostgreSQL: await round(doing, (index) => raw.lodge(index)),
    });
  }
  client.close();
  await raw.close();
  report(rounds.slice(1)); // the first warms up
  await account(superuserUrl, before + presses.length + rounds.length * A_ROUND);
}

async function file(client: Client, { body, cookie, network }: Press): Promise<void> {
  expectAt("/kk/form/done", await client.post("/kk/form/check", body, { cookie, network }));
}

function expectAt(place: string, { status, location }: { status: number; location: string }): void {
  if (status !== 303 || location !== place) throw new Error(`The door answered ${status} ${location} instead of leading to ${place}`);
}

function report(rounds: Rounds): void {
  const waits = (what: (typeof COMPARED)[number]) => rounds.flatMap((each) => each[what].times);
  process.stdout.write(
    `\nmedians of ${ROUNDS} rounds of ${A_ROUND}, ${CLIENTS} clients; processor time of the citizens' process for each\n`,
  );
  for (const what of COMPARED) {
    const perSecond = median(rounds.map((each) => each[what].perSecond));
    const worked = median(rounds.map((each) => each[what].worked));
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(waits(what), share).toFixed(1).padStart(7));
    process.stdout.write(
      `${what.padEnd(13)}${perSecond.toFixed(0).padStart(6)} a second   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms   ${worked.toFixed(1).padStart(5)} ms of processor time\n`,
    );
  }
  const shareOf = (other: "empty action" | "PostgreSQL") =>
    median(rounds.map(({ filing, [other]: beside }) => (filing.perSecond / beside.perSecond) * 100));
  const [ofEmpty, ofPostgres] = [shareOf("empty action"), shareOf("PostgreSQL")];
  process.stdout.write(`filing is ${ofEmpty.toFixed(0)} % of the empty action and ${ofPostgres.toFixed(0)} % of PostgreSQL alone\n\n`);
  bar("filing_share_of_empty_action", ofEmpty, 50, "%", { atLeast: true });
  bar("filing_p99", percentile(waits("filing"), 0.99), 100, "ms");
}

/** Whether everything that was filed stands, once each, and in the ordinary queue. */
async function account(superuserUrl: string, expected: number): Promise<void> {
  const { numbers, held } = await takeStock(superuserUrl);
  process.stdout.write(`${numbers.length} cases stand, ${expected} were filed; ${held} are held\n`);
  bar("filing_cases_lost_or_double", Math.abs(numbers.length - expected), 0, "");
  bar("filing_cases_held", held, 0, "");
}
