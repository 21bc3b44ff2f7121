import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { announce, type PlatformInfo } from "./platform-info.ts";

/** Starts the platform in a process of its own and waits until each of its doors answers. */
export default async function setup(): Promise<() => Promise<void>> {
  const program = join(import.meta.dirname, "serve-platform.ts");
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  announce(await readiness(child));
  return async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
}

async function readiness(child: ChildProcess): Promise<PlatformInfo> {
  const ended = once(child, "exit").then(() => {
    throw new Error("The platform for the end-to-end tests did not start; its reason is above");
  });
  const [info] = await Promise.race([once(child, "message"), ended]);
  return info as PlatformInfo;
}
