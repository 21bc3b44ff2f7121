import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samplePath } from "#server/door/door.ts";
import { type Aim, chance, hostileRequest } from "#tests/integration/guard/hostile-requests.ts";
import { sendRaw } from "#tests/integration/guard/raw-http.ts";
import { actionsOf, addressesOf, type Served, serve } from "#tests/integration/guard/served.ts";

// The long form: FUZZ_REQUESTS=10000 npm exec -- vitest run --project integration tests/integration/guard/wire-fuzz.test.ts
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const AT_ONCE = 8;
/** Requests that never end are waited for this long (raw-http.ts); they say nothing about speed. */
const PATIENCE_MS = 1_000;

describe.each(["citizen", "office"] as const)("malformed requests to the %s process", (plane) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(plane);
  });
  afterAll(async () => {
    await served?.stop();
  });

  it(`never get a server error (${REQUESTS} requests, seed ${SEED})`, async () => {
    const answers = await shoot(served, aimAt(plane, served), REQUESTS);
    const failures = answers.filter(({ status }) => status >= 500).map(({ seed, status }) => `${status} to seed ${seed}`);
    const times = answers
      .map(({ ms }) => ms)
      .filter((ms) => ms < PATIENCE_MS)
      .sort((a, b) => a - b);
    console.log(
      `${plane}: ${summary(answers.map(({ status }) => status))}; p99 ${Math.round(times[Math.floor(times.length * 0.99)] ?? 0)} ms`,
    );
    expect(failures).toEqual([]);
    expect(served.process.exitCode).toBeNull();
    expect((await fetch(`${served.origin}/healthz`)).status).toBe(200);
  }, 120_000);

  it("leave no word of what was sent in the log", () => {
    expect(served.output()).not.toMatch(/Сәлем|\$ACTION|203\.0\.113|Mozilla/);
  });
});

function aimAt(plane: "citizen" | "office", served: Served): Aim[] {
  const pages = addressesOf(plane).map(samplePath);
  return pages.flatMap((page) =>
    actionsOf(plane).map((actionId) => ({ host: `127.0.0.1:${served.port}`, page, actionId, staff: plane !== "citizen" })),
  );
}

async function shoot(served: Served, aims: readonly Aim[], count: number) {
  const answers: { seed: number; status: number; ms: number }[] = [];
  let next = 0;
  const gunner = async () => {
    while (next < count) {
      const seed = SEED * 100_000 + next++;
      const roll = chance(seed);
      const aim = aims[Math.floor(roll() * aims.length)] as Aim;
      const { status, ms } = await sendRaw(served.port, hostileRequest(aim, roll), 5_000, PATIENCE_MS);
      answers.push({ seed, status, ms });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, gunner));
  return answers;
}

function summary(statuses: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} × ${count}`)
    .join(", ");
}
