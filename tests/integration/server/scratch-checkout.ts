import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { machineEnvironment } from "#server/keys/environment.ts";

const REAL = ["package.json", "package-lock.json", "lib/env", "prisma/main", "prisma/review"];
const SERVER = ["bootstrap", "bootstrap.mjs", "database", "keys", "postgres", "supervisor", "up.ts"];

/** A web process or worker that answers its readiness question, says who it is, and dies on request. */
const STAND_IN = `
  import { createServer } from "node:http";
  import { assertAudience } from "#lib/env/read.ts";
  assertAudience();
  const server = createServer((request, response) => (request.url === "/die" ? process.exit(3) : response.end(process.env.AUDIENCE)));
  server.listen(Number(process.env.PORT), process.env.HOST);
  process.on("SIGTERM", () => process.exit(0));
`;
/** Like Next's build it asks a worker process, which idles until it is asked, and has built nothing without the answer. */
const BUILD = `
  import { fork } from "node:child_process";
  import { mkdirSync, writeFileSync } from "node:fs";
  if (process.argv[2] === "worker") process.on("message", () => process.send("built", () => process.exit(0)));
  else {
    const worker = fork(process.argv[1], ["worker"]);
    setTimeout(() => worker.send("build"), 500);
    worker.once("message", () => {
      mkdirSync(".next", { recursive: true });
      writeFileSync(".next/BUILD_ID", process.hrtime.bigint().toString());
    });
  }
`;
const ACCOUNTS = [{ role: "officer", email: "officer@demo.kz", password: "secret", totpSecret: "JBSWY3DPEHPK3PXP" }];

/**
 * A checkout that has everything but pages: the real bootstrap, supervisor, migrations and PostgreSQL,
 * with stand-ins for what Next builds and serves, so that starting it takes seconds.
 */
export function makeCheckout(folder: string): string {
  const checkout = join(folder, "checkout");
  for (const path of REAL) cpSync(path, join(checkout, path), { recursive: true });
  for (const path of SERVER) cpSync(join("server", path), join(checkout, "server", path), { recursive: true });
  for (const name of ["serve", "worker"]) writeFileSync(join(checkout, `server/${name}.ts`), STAND_IN);
  mkdirSync(join(checkout, "prisma/seed"));
  writeFileSync(join(checkout, "prisma/seed/rules.ts"), "");
  writeFileSync(join(checkout, "prisma/seed/demonstration.ts"), `console.log('${JSON.stringify({ accounts: ACCOUNTS })}')`);
  linkPackages(checkout);
  return checkout;
}

/** One `npm run up`. */
export interface Run {
  npm: ChildProcess;
  /** What it printed so far. */
  output: string;
  exited: Promise<number | null>;
}

/** Runs `npm run up` as a person would: in a process group of its own. */
export function startUp(checkout: string, ...options: string[]): Run {
  // One that was killed could not take its addresses back.
  rmSync(join(checkout, ".data/up.json"), { force: true });
  const npm = spawn("npm", ["run", "up", "--", ...options], {
    cwd: checkout,
    detached: true,
    // The addresses of this test file's databases would be outside databases to it.
    env: machineEnvironment() as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const run: Run = { npm, output: "", exited: new Promise<number | null>((resolve) => npm.once("exit", resolve)) };
  npm.stdout.on("data", (chunk) => (run.output += chunk));
  npm.stderr.on("data", (chunk) => (run.output += chunk));
  return run;
}

/** The addresses and accounts, as soon as the platform has written them. */
export async function ready(run: Run, checkout: string): Promise<Record<"citizen" | "office" | "review", string> & { accounts: unknown }> {
  const file = join(checkout, ".data/up.json");
  await until(() => existsSync(file) || run.npm.exitCode !== null, 60_000);
  if (!existsSync(file)) throw new Error(run.output);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Every process that works in the checkout or below it: our programs and PostgreSQL. */
export function processesIn(checkout: string): { pid: number; command: string }[] {
  return readdirSync("/proc").flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      return readlinkSync(`/proc/${name}/cwd`).startsWith(checkout) ? [{ pid: Number(name), command }] : [];
    } catch {
      return [];
    }
  });
}

/** The process id of the one program whose command line contains the words. */
export function pidOf(checkout: string, words: string): number {
  const found = processesIn(checkout).find(({ command }) => command.includes(words));
  if (!found) throw new Error(`Nothing in ${checkout} runs ${words}`);
  return found.pid;
}

export async function until(condition: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await condition()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${condition}`);
  }
}

/** All packages of the real checkout except Next, and a record that they are what the lockfile asks for. */
function linkPackages(checkout: string): void {
  const modules = join(checkout, "node_modules");
  mkdirSync(join(modules, "next/dist/bin"), { recursive: true });
  writeFileSync(join(modules, "next/package.json"), '{"name":"next","version":"0.0.0","type":"module"}');
  writeFileSync(join(modules, "next/dist/bin/next"), BUILD);
  const packages = readdirSync("node_modules").filter((name) => name !== "next" && name !== ".package-lock.json");
  for (const name of packages) symlinkSync(join(process.cwd(), "node_modules", name), join(modules, name));
  rmSync(join(modules, ".installed"), { force: true });
  const hash = createHash("sha256").update(readFileSync(join(checkout, "package-lock.json")));
  writeFileSync(join(modules, ".installed"), hash.digest("hex"));
  writeFileSync(join(modules, ".package-lock.json"), '{"packages":{}}');
}
