import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { makeCheckout, pidOf, processesIn, ready, startUp, until } from "./scratch-checkout.ts";

let folder: string;
let checkout: string;
beforeAll(() => {
  folder = makeScratch("up");
  checkout = makeCheckout(folder);
});
afterAll(async () => {
  for (const { pid } of processesIn(checkout)) process.kill(pid, "SIGKILL");
  await until(() => processesIn(checkout).length === 0);
  removeScratch(folder);
});

const ask = async (url: string, path = "/") => (await fetch(new URL(path, url))).text();
const clusterSecret = () => readFileSync(join(checkout, ".data/keys/POSTGRES_SECRET"), "utf8");
const nothingRuns = () => until(() => processesIn(checkout).length === 0, 15_000);

describe("npm run up", { timeout: 120_000 }, () => {
  it("reaches ready, writes down where and for whom, and refuses a second run", async () => {
    const run = startUp(checkout);
    const up = await ready(run, checkout);
    expect(Object.keys(up)).toEqual(["citizen", "office", "review", "accounts"]);
    expect(up.accounts).toEqual([{ role: "officer", email: "officer@demo.kz", password: "secret", totpSecret: "JBSWY3DPEHPK3PXP" }]);
    expect(statSync(join(checkout, ".data/up.json")).mode & 0o777).toBe(0o600);
    for (const door of ["citizen", "office", "review"] as const) expect(await ask(up[door])).toBe(door);
    await until(() => run.output.includes(up.review) && run.output.includes("officer@demo.kz"));

    const second = startUp(checkout);
    expect(await second.exited).toBe(1);
    expect(second.output).toContain('is running "up" here. Stop it first.');

    run.npm.kill("SIGINT");
    expect(await run.exited).toBe(0);
    await nothingRuns();
  });

  it("is ready again with nothing lost, and starts again whatever dies", async () => {
    const keys = clusterSecret();
    const run = startUp(checkout);
    const { office } = await ready(run, checkout);
    expect(run.output.match(/unchanged/g)).toHaveLength(5);
    expect(clusterSecret()).toBe(keys);

    await ask(office, "/die").catch(() => {});
    await until(async () => (await ask(office).catch(() => "")) === "office");
    expect(run.output).toContain("The office process ended (code 3); starting it again");
    process.kill(pidOf(checkout, "bin/postgres -D"), "SIGKILL");
    await until(() => run.output.includes("PostgreSQL is back."));

    // What a terminal does at Ctrl-C: everybody in the foreground gets it.
    process.kill(-(run.npm.pid as number), "SIGINT");
    await run.exited;
    await nothingRuns();
  });

  it.each(["npm run up", "server/bootstrap.mjs", "server/up.ts"])("leaves nothing behind when %s is killed", async (who) => {
    const run = startUp(checkout);
    await ready(run, checkout);
    process.kill(pidOf(checkout, who), "SIGKILL");
    await nothingRuns();
  });

  it("starts over when asked to", async () => {
    const keys = clusterSecret();
    const run = startUp(checkout, "--reset");
    await ready(run, checkout);
    expect(clusterSecret()).not.toBe(keys);
    run.npm.kill("SIGTERM");
    await run.exited;
    await nothingRuns();
  });
});
