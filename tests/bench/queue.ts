// npm run bench:queue: server time of the office's queue over 10,000 cases, any filter and page, with everything real. An almost
// empty page of the same door is asked for in turn with it: what the queue costs above it is the queue's own doing, the rest is
// the framework, the session and the machine.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { withConnection } from "#server/database/connection.ts";
import { bar, median, percentile } from "#tests/bench/bar.ts";
import { startBuilt } from "#tests/bench/built-process.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { supervisorAtWork } from "#tests/bench/supervisor-at-work.ts";

const CASES = Number(process.env.BENCH_CASES ?? 10_000);
const ROUNDS = 300;
/** A supervisor's list of summaries to approve, of which there are none. */
const ALMOST_EMPTY = "/kk/office/summaries";

const platform = await startOwnPlatform("bench-queue");
const { actor, cookie } = await supervisorAtWork(platform.environment);
await fill(actor.accountId);
const office = await startBuilt("office", platform.environment);
const { queue, floor } = await measure(office.origin, cookie);
process.stdout.write(`queue over ${CASES} cases, ${inShort(queue)}\nalmost empty page, ${inShort(floor)}\n`);
process.stdout.write(`ratio of medians ${(median(queue) / median(floor)).toFixed(2)}\n`);
bar("queue_server_time_p95", percentile(queue, 0.95), 50, "ms");

async function fill(officerId: string): Promise<void> {
  const script = readFileSync(join(import.meta.dirname, "many-cases.sql"), "utf8")
    .replace("$1", `'${officerId}'`)
    .replace("$2", String(CASES));
  await withConnection(platform.cluster.superuserUrl("ombudsman"), async (connection) => {
    await connection.query(script);
    await connection.query("ANALYZE");
  });
}

async function measure(origin: string, cookie: string): Promise<{ queue: number[]; floor: number[] }> {
  const [queue, floor]: [number[], number[]] = [[], []];
  for (let round = -30; round < ROUNDS; round++) {
    const times = [
      await timeOf(addressFor(origin, Math.abs(round)), cookie, "<table"),
      await timeOf(`${origin}${ALMOST_EMPTY}`, cookie, "<h1"),
    ];
    if (round < 0) continue; // the first thirty warm up
    queue.push(times[0] as number);
    floor.push(times[1] as number);
  }
  return { queue, floor };
}

async function timeOf(address: string, cookie: string, sign: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes(sign)) throw new Error(`${address} answered ${answer.status} without ${sign}`);
  return performance.now() - started;
}

function inShort(times: readonly number[]): string {
  return `${times.length} pages: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

// First pages, pages deep in the queue and every filter, in a fixed turn.
function addressFor(origin: string, round: number): string {
  const filters = [
    "",
    `region=${REGION_CODES[round % REGION_CODES.length]}`,
    `body=${BODY_KINDS[round % BODY_KINDS.length]}`,
    "officer=me",
    "officer=nobody&kind=complaint",
    "status=under_review&language=kk",
    `after=ordinary~2026-01-01~00000000-0000-4000-8000-000000000000`,
    "state=ended",
    "urgency=high",
  ];
  return `${origin}/kk/office?${filters[round % filters.length]}`;
}
