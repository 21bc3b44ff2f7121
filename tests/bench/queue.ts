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
import { processorTime } from "#tests/bench/filing/processor-time.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { supervisorAtWork } from "#tests/bench/supervisor-at-work.ts";

const CASES = Number(process.env.BENCH_CASES ?? 10_000);
const ROUNDS = 300;
const WARM_UP = 30;
/** A supervisor's list of summaries to approve, of which there are none. */
const ALMOST_EMPTY = "/kk/office/summaries";

const platform = await startOwnPlatform("bench-queue");
const { actor, cookie } = await supervisorAtWork(platform.environment);
await fill(actor.accountId);
const [queue, floor] = await measure(cookie, [
  (round) => ({ path: queuePath(round), sign: "<table" }),
  () => ({ path: ALMOST_EMPTY, sign: "<h1" }),
]);
process.stdout.write(`queue over ${CASES} cases, ${inShort(queue)}\nalmost empty page, ${inShort(floor)}\n`);
process.stdout.write(
  `ratio of medians ${(median(queue.times) / median(floor.times)).toFixed(2)}, of processor time ${(queue.processor / floor.processor).toFixed(2)}\n`,
);
bar("queue_server_time_p95", percentile(queue.times, 0.95), 50, "ms");

type Asked = { path: string; sign: string };
type Measured = { times: number[]; processor: number };

async function fill(officerId: string): Promise<void> {
  const script = readFileSync(join(import.meta.dirname, "many-cases.sql"), "utf8")
    .replace("$1", `'${officerId}'`)
    .replace("$2", String(CASES));
  await withConnection(platform.cluster.superuserUrl("ombudsman"), async (connection) => {
    await connection.query(script);
    await connection.query("VACUUM ANALYZE");
  });
}

/** Each page has a process of its own, so that its processor time is its own; they are asked in turn, so that the machine's moods are shared. */
async function measure(cookie: string, pages: [(round: number) => Asked, (round: number) => Asked]): Promise<[Measured, Measured]> {
  const doors = [await doorFor(pages[0]), await doorFor(pages[1])] as const;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round === 0) for (const door of doors) door.processor = processorTime(door.pid);
    for (const { origin, asked, times } of doors) {
      const time = await timeOf(origin, asked(Math.abs(round)), cookie);
      if (round >= 0) times.push(time);
    }
  }
  const done = doors.map(({ times, pid, processor }) => ({ times, processor: (processorTime(pid) - processor) / ROUNDS }));
  return [done[0] as Measured, done[1] as Measured];
}

async function doorFor(asked: (round: number) => Asked) {
  return { ...(await startBuilt("office", platform.environment)), asked, times: [] as number[], processor: 0 };
}

async function timeOf(origin: string, { path, sign }: Asked, cookie: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: "manual" });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes(sign)) throw new Error(`${path} answered ${answer.status} without ${sign}`);
  return performance.now() - started;
}

function inShort({ times, processor }: Measured): string {
  const wall = `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  return `${times.length} pages: ${wall}, ${processor.toFixed(1)} ms of processor a page`;
}

// First pages, pages deep in the queue and every filter, in a fixed turn.
function queuePath(round: number): string {
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
  return `/kk/office?${filters[round % filters.length]}`;
}
