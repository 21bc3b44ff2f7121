import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdCheckout } from "#server/bootstrap/lock.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lets one run in and tells the second who is there", () => {
  const lock = holdCheckout(file, "up");
  expect(() => holdCheckout(file, "dev")).toThrow(`This checkout is in use: process ${process.pid} is running "up" here. Stop it first.`);
  lock.release();
  expect(() => holdCheckout(file, "dev").release()).not.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

it("takes over from a run that was killed", async () => {
  const dead = spawn("true");
  await once(dead, "exit");
  writeFileSync(file, JSON.stringify({ pid: dead.pid, started: "1", purpose: "up" }));
  const lock = holdCheckout(file, "up");
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
  lock.release();
});

it("is not fooled by a process that got the number of a dead one", () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, started: "1", purpose: "up" }));
  expect(() => holdCheckout(file, "up").release()).not.toThrow();
});

it("takes over a file it cannot read", () => {
  writeFileSync(file, "");
  expect(() => holdCheckout(file, "up").release()).not.toThrow();
});

it("belongs to the program it was passed to, also when we are gone", async () => {
  const program = spawn("sleep", ["30"]);
  await once(program, "spawn");
  holdCheckout(file, "up").passTo(program.pid);
  expect(() => holdCheckout(file, "up")).toThrow(`process ${program.pid} `);
  program.kill("SIGKILL");
  await once(program, "exit");
  holdCheckout(file, "up").release();
  expect(existsSync(file)).toBe(false);
});
