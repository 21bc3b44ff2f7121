import { existsSync } from "node:fs";
import { runCommand } from "./command.ts";

/** Installs a program from Debian's packages where we may: as root, on a Debian. Elsewhere nothing happens. */
export async function installFromDebian(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], quietly);
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", name], quietly);
}
