import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { letsIn, withConnection } from "#server/database/connection.ts";
import { assertDurability } from "#server/database/durability.ts";
import { type Cluster, startCluster } from "#server/postgres/cluster.ts";
import { serversIn } from "#server/postgres/leftovers.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { until } from "./scratch-checkout.ts";

let folder: string;
let dataDir: string;
let cluster: Cluster;
beforeAll(async () => {
  folder = makeScratch("cluster");
  dataDir = join(folder, "postgres");
  cluster = await startCluster({ dataDir });
});
afterAll(async () => {
  await cluster.stop();
  removeScratch(folder);
});

const show = (setting: string) =>
  withConnection(cluster.superuserUrl(), async (admin) => (await admin.query(`show ${setting}`)).rows[0]?.[setting] as string);

it("serves this machine only, durably, and under an account that is not root", async () => {
  await assertDurability(cluster.superuserUrl());
  expect(await show("listen_addresses")).toBe("127.0.0.1");
  expect(await show("unix_socket_directories")).toBe("");
  expect(await show("data_checksums")).toBe("on");
  expect(statSync(dataDir).uid).not.toBe(0);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

it("keeps its port and its data through a power cut", async () => {
  await withConnection(cluster.superuserUrl(), (admin) => admin.query("create table kept as select 7 as n"));
  const { port } = cluster;
  await cluster.kill9();
  await cluster.restart();
  expect(cluster.port).toBe(port);
  const kept = await withConnection(cluster.superuserUrl(), (admin) => admin.query("select n from kept"));
  expect(kept.rows).toEqual([{ n: 7 }]);
});

it("says that the data belong to another secret instead of trying for half a minute", async () => {
  await cluster.stop();
  await expect(startCluster({ dataDir, secret: "another" })).rejects.toThrow("made with another secret");
  expect(serversIn(dataDir)).toEqual([]);
  await cluster.restart();
});

it("refuses to call a server durable that is not", async () => {
  await withConnection(cluster.superuserUrl(), async (admin) => {
    await admin.query("create role hasty login");
    await admin.query(`alter role hasty password '${cluster.passwordOf("hasty")}'`);
    await admin.query("create database hasty");
    await admin.query("alter database hasty set synchronous_commit = off");
  });
  await expect(assertDurability(cluster.superuserUrl("hasty"))).rejects.toThrow("synchronous_commit must be on");
});

it("lets nobody in who is not in its table, whatever the password", async () => {
  expect(await letsIn(cluster.loginUrl("hasty", "hasty"))).toBe(false);
});

it("takes over from servers that a killed run left behind", async () => {
  await cluster.kill9();
  await startCluster({ dataDir });
  const [stray] = serversIn(dataDir);
  await cluster.restart();
  expect(serversIn(dataDir)).not.toContain(stray);
});

it("stops when the program that started it is killed", async () => {
  const other = join(folder, "other");
  const program = join(folder, "program.ts");
  const code = `import { startCluster } from "${process.cwd()}/server/postgres/cluster.ts"; await startCluster({ dataDir: "${other}" }); console.log("up"); setInterval(() => {}, 1000);`;
  writeFileSync(program, code);
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  expect(serversIn(other).length).toBeGreaterThan(0);
  child.kill("SIGKILL");
  await until(() => serversIn(other).length === 0 && !existsSync(join(other, "postmaster.pid")));
});
