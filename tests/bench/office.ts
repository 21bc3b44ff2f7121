// npm run bench:office: the office over 10,000 and over 100,000 cases with two million entries of history, everything real. What is
// asked is drawn from all filters and orders with a fixed seed, first and hundredth pages in turn. The pages come through the
// door of a built process; what the database has to do with them is measured by the same functions called here.

import { queuePath } from "#lib/queue/address.ts";
import { countQueue, listQueue, searchQueue } from "#lib/queue/queries.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS } from "#lib/queue/views.ts";
import { bar, median, percentile } from "#tests/bench/bar.ts";
import { startBuilt } from "#tests/bench/built-process.ts";
import { processorTime } from "#tests/bench/filing/processor-time.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { supervisorAtWork } from "#tests/bench/supervisor-at-work.ts";
import { anyFilter, randomFrom } from "./office/filters.ts";
import { allNames, MISTYPED } from "./office/names.ts";
import { deepPlaces, makeStock } from "./office/stock.ts";

const SMALL = Number(process.env.BENCH_CASES ?? 100_000) / 10;
const LARGE = SMALL * 10;
const ENTRIES_EACH = 20;
const ROUNDS = 200;
const WARM_UP = 20;
/** As many views as somebody may save, each for something that few would look for. */
const SAVED_VIEWS = 20;

const platform = await startOwnPlatform("bench-office");
const superuserUrl = platform.cluster.superuserUrl("ombudsman");
const { actor, cookie } = await supervisorAtWork(platform.environment);
const door = await startBuilt("office", platform.environment);

const small = await measure(SMALL);
const large = await measure(LARGE);
bar("office_page_p95", percentile(large.pages, 0.95), 50, "ms");
bar("office_page_query_p95", percentile(large.queries, 0.95), 50, "ms");
bar("office_exact_number_p95", percentile(large.numbers, 0.95), 30, "ms");
bar("office_mistyped_search_p95", percentile(large.mistyped, 0.95), 150, "ms");
bar("office_view_counts_p95", percentile(large.counts, 0.95), 100, "ms");
bar("office_page_growth", median(large.pages) / median(small.pages), 1.5, "x");
bar("office_page_query_growth", median(large.queries) / median(small.queries), 1.5, "x");
bar("office_exact_number_growth", median(large.numbers) / median(small.numbers), 1.5, "x");

type Measured = Record<"pages" | "queries" | "numbers" | "mistyped" | "counts", number[]>;

async function measure(cases: number): Promise<Measured> {
  const started = performance.now();
  await makeStock(superuserUrl, actor.accountId, cases, ENTRIES_EACH);
  process.stdout.write(`${cases} cases with ${cases * ENTRIES_EACH} entries made in ${inSeconds(performance.now() - started)}\n`);
  const deep = await deepPlaces(superuserUrl);
  const names = await allNames();
  const random = randomFrom(7);
  const views = [...BUILT_IN_VIEWS.map((view) => view.filter), ...Array.from({ length: SAVED_VIEWS }, () => anyFilter(random))];
  const measured: Measured = { pages: [], queries: [], numbers: [], mistyped: [], counts: [] };
  let processor = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round === 0) processor = processorTime(door.pid);
    const drawn = anyFilter(random);
    const filter = round % 2 === 0 ? drawn : { ...drawn, after: deep[drawn.sort] };
    const times = {
      pages: await timeOf(() => pageOf(filter)),
      queries: await timeOf(() => listQueue(actor, filter)),
      numbers: await timeOf(() =>
        listQueue(actor, { ...drawn, number: `2000-${String(1 + Math.floor(random() * cases)).padStart(6, "0")}` }),
      ),
      // What is understood, and the first page of what it is understood as.
      mistyped: await timeOf(async () => {
        const found = await searchQueue(actor, MISTYPED[Math.abs(round) % MISTYPED.length] as string, names);
        if ("filter" in found) await listQueue(actor, found.filter);
      }),
      counts: await timeOf(() => countQueue(actor, views)),
    };
    if (round >= 0) for (const [name, time] of Object.entries(times)) measured[name as keyof Measured].push(time);
  }
  for (const [name, times] of Object.entries(measured)) process.stdout.write(`  ${name}: ${inShort(times)}\n`);
  process.stdout.write(`  ${((processorTime(door.pid) - processor) / ROUNDS).toFixed(1)} ms of processor a page\n`);
  return measured;
}

async function pageOf(filter: QueueFilter): Promise<void> {
  const answer = await fetch(`${door.origin}/kk${queuePath(filter)}`, { headers: { cookie }, redirect: "manual" });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes("<h1")) throw new Error(`${queuePath(filter)} answered ${answer.status}`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function inShort(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
