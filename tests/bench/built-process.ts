import { setTimeout as sleep } from "node:timers/promises";
import type { Audience } from "#lib/env/variables.ts";
import { machineEnvironment, secretsOf } from "#server/keys/environment.ts";
import { freePort } from "#server/postgres/port.ts";
import { end, hasExited, launch, tailOf } from "#server/supervisor/program.ts";
import { answersAt } from "#server/supervisor/ready.ts";
import { whenStopping } from "#server/supervisor/shutdown.ts";

const PATIENCE_MS = 30_000;

/**
 * Starts one process from the existing build, as production would, with its plane's secrets only. It ends with the benchmark.
 *
 * @param settings beside the usual ones; BENCH_NODE_OPTIONS of our environment is for profiling
 */
export async function startBuilt(
  audience: Audience,
  environment: Record<string, string>,
  settings: Record<string, string> = {},
): Promise<{ origin: string; pid: number }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const name = `bench-${audience}`;
  const usual = {
    NODE_ENV: "production",
    AUDIENCE: audience,
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: "error",
  };
  const options: Record<string, string> = process.env.BENCH_NODE_OPTIONS ? { NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS } : {};
  const child = launch({
    name,
    file: audience === "worker" ? "server/worker.ts" : "server/serve.ts",
    environment: { ...machineEnvironment(), ...secretsOf(audience, environment), ...usual, ...options, ...settings },
  });
  whenStopping(() => end(child));
  const patience = Date.now() + PATIENCE_MS;
  while (!(await answersAt(`${origin}/readyz`))) {
    if (hasExited(child) || Date.now() > patience) throw new Error(`${name} does not start. The end of its log:\n${tailOf(name)}`);
    await sleep(200);
  }
  return { origin, pid: child.pid ?? 0 };
}
