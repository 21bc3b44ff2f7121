import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { SECRETS, type SecretName } from "#lib/env/variables.ts";
import { planeOfFile } from "#server/door/classify.ts";
import { type BuildManifests, readManifests } from "#server/door/manifests.ts";
import type { Plane } from "#server/door/plane.ts";

/** The folder whose `.next` is served; a build must exist there. */
const APP_DIR = process.cwd();

export interface Served {
  origin: string;
  port: number;
  process: ChildProcess;
  /** Everything the process has written so far. */
  output(): string;
  stop(): Promise<number | null>;
}

/** What the build under test contains. @throws Error when there is none: these tests must not pass by testing nothing */
export function builtManifests(): BuildManifests {
  return readManifests(join(APP_DIR, ".next"));
}

export function actionsOf(plane: Plane): string[] {
  const { actions } = builtManifests();
  return Object.keys(actions).filter((id) => planeOfFile(actions[id]?.filename ?? "") === plane);
}

export function addressesOf(plane: Plane): string[] {
  const { routes } = builtManifests();
  return Object.entries(routes).flatMap(([file, address]) => (planeOfFile(file) === plane && file.endsWith("/page") ? [address] : []));
}

/** Starts one web process as the supervisor does (with a channel to it), with keys of its own and the databases of the environment if there are any. */
export async function serve(audience: Plane, changes: Record<string, string> = {}): Promise<Served> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...bareEnvironment(),
    ...secretsOf(audience),
    NODE_ENV: "production",
    AUDIENCE: audience,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
  };
  const options: SpawnOptions = {
    cwd: APP_DIR,
    env: { ...environment, ...changes } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  };
  const child = spawn(process.execPath, ["server/serve.ts"], options);
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const served: Served = { origin, port, process: child, output: () => written.join(""), stop: () => stop(child) };
  await untilAlive(served);
  return served;
}

function bareEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  return { PATH, HOME, LOG_LEVEL: "info", NEXT_TELEMETRY_DISABLED: "1" };
}

function secretsOf(audience: Plane): Record<string, string> {
  const names = (Object.keys(SECRETS) as SecretName[]).filter((name) => (SECRETS[name].audiences as readonly string[]).includes(audience));
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? standIn(name)]));
}

function standIn(name: SecretName): string {
  if (name.includes("DATABASE_URL")) return "postgres://nobody:nothing@127.0.0.1:1/none";
  if (name === "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") return encryptionKeyOfBuild();
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  if (name.endsWith("_PUBLIC_KEY")) return publicKey.export({ format: "der", type: "spki" }).toString("base64");
  if (name.endsWith("_PRIVATE_KEY")) return privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  return randomBytes(32).toString("base64");
}

function encryptionKeyOfBuild(): string {
  const file = join(APP_DIR, ".next/server/server-reference-manifest.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).encryptionKey : randomBytes(32).toString("base64");
}

async function untilAlive(served: Served): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (served.process.exitCode !== null) throw new Error(`did not start:\n${served.output()}`);
    const alive = await fetch(`${served.origin}/healthz`)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (alive) return;
  }
  throw new Error(`did not answer within 30 s:\n${served.output()}`);
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
