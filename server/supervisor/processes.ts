import { AUDIENCES, type SecretName } from "#lib/env/variables.ts";
import { machineEnvironment, secretsOf } from "#server/keys/environment.ts";
import { freePort } from "#server/postgres/port.ts";
import { ACCOUNTS_FILE, FILES } from "./checkout.ts";
import type { LastingProgram } from "./keep-running.ts";
import { takePort } from "./ports.ts";

/** Every secret of this installation, by its name in the environment. */
export type Secrets = Partial<Record<SecretName, string>>;

export type Door = "citizen" | "office" | "review";

/** The doors and the ports they would like to have. */
export const DOORS: readonly { door: Door; title: string; port: number }[] = [
  { door: "citizen", title: "Citizens", port: 3000 },
  { door: "office", title: "Office", port: 3001 },
  { door: "review", title: "ODIHR", port: 3002 },
];

/** A lasting program and, if it has a door to the web, where that is. */
export interface PlannedProcess extends LastingProgram {
  origin: string;
  /** The port it would have had, if that one was taken. */
  insteadOf?: number;
}

const HOST = "127.0.0.1";

/** The office plans the releases and the worker carries them out: both must know that nobody waits for Monday here. */
const DEMONSTRATION = { DEMO_MODE: "1", RELEASE_SCHEDULE: "promptly", EVIDENCE_FOLDER: FILES };

/** The four processes of the demonstration: each sees the secrets of its own plane and no others. */
export async function demonstrationProcesses(secrets: Secrets): Promise<{ doors: PlannedProcess[]; worker: PlannedProcess }> {
  const mode = { NODE_ENV: "production", ...DEMONSTRATION };
  const doors: PlannedProcess[] = [];
  for (const { door, port } of DOORS) {
    const accounts: Record<string, string> = door === "citizen" ? {} : { DEMO_ACCOUNTS_FILE: ACCOUNTS_FILE };
    doors.push(await webProcess(door, port, { ...mode, ...accounts, AUDIENCE: door, ...secretsOf(door, secrets) }));
  }
  return { doors, worker: await workerProcess({ ...mode, ...secretsOf("worker", secrets) }) };
}

/** The two processes of development: one web process for all planes, which therefore holds all their secrets. */
export async function developmentProcesses(secrets: Secrets): Promise<{ doors: PlannedProcess[]; worker: PlannedProcess }> {
  const mode = { NODE_ENV: "development", ...DEMONSTRATION, DEMO_ACCOUNTS_FILE: ACCOUNTS_FILE };
  const all = Object.assign({}, ...AUDIENCES.map((audience) => secretsOf(audience, secrets)));
  const web = await webProcess("web", 3000, { ...mode, AUDIENCE: "all", ...all });
  const worker = await workerProcess({ ...mode, ...secretsOf("worker", secrets) });
  return { doors: [{ ...web, inTerminal: true }], worker: { ...worker, inTerminal: true } };
}

async function webProcess(name: string, preferred: number, environment: Record<string, string>): Promise<PlannedProcess> {
  const port = await takePort(preferred);
  const planned = planProcess(name, "server/serve.ts", port, environment);
  return port === preferred ? planned : { ...planned, insteadOf: preferred };
}

async function workerProcess(environment: Record<string, string>): Promise<PlannedProcess> {
  return planProcess("worker", "server/worker.ts", await freePort(), { ...environment, AUDIENCE: "worker" });
}

function planProcess(name: string, file: string, port: number, environment: Record<string, string>): PlannedProcess {
  const origin = `http://${HOST}:${port}`;
  const place = { HOST, PORT: String(port), PUBLIC_ORIGIN: origin, NEXT_TELEMETRY_DISABLED: "1" };
  return { name, file, origin, readyUrl: `${origin}/readyz`, environment: { ...machineEnvironment(), ...place, ...environment } };
}
