import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Audience } from "#lib/env/variables.ts";
import { machineEnvironment, secretsOf } from "#server/keys/environment.ts";
import { freePort } from "#server/postgres/port.ts";

const CHECKOUT = join(import.meta.dirname, "../..");
const PATIENCE_MS = 30_000;

/** Starts one door from the existing build, as production would, with that door's secrets only. */
export async function startBuiltDoor(
  audience: Audience,
  environment: Record<string, string>,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    NODE_ENV: "production",
    AUDIENCE: audience,
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: "error",
  };
  const child = spawn(process.execPath, ["server/serve.ts"], {
    cwd: CHECKOUT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...machineEnvironment(), ...secretsOf(audience, environment), ...settings } as NodeJS.ProcessEnv,
  });
  await answers(`${origin}/readyz`);
  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function answers(url: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (Date.now() < patience) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`${url} did not answer within ${PATIENCE_MS / 1000} s`);
}
