// node server/with-databases.ts NAME,NAME program.ts …: runs a program with addresses of this installation's databases.
//
// Where the environment gives the addresses, it decides. Otherwise they are those of the embedded cluster,
// which is started for the purpose unless it runs already.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { platformUrls } from "#server/database/prepare.ts";
import { ensureKeys } from "#server/keys/key-files.ts";
import { type Addresses, addressesOf } from "#server/postgres/addresses.ts";
import { startCluster } from "#server/postgres/cluster.ts";
import { platformDataDir } from "#server/postgres/home.ts";
import { serversIn } from "#server/postgres/leftovers.ts";
import { CHECKOUT, KEYS, logFile, STATE } from "#server/supervisor/checkout.ts";
import { runToTheEnd, stopEverything, stopWhenAsked, whenStopping } from "#server/supervisor/shutdown.ts";

await runToTheEnd(async () => {
  stopWhenAsked();
  const [names = "", ...program] = process.argv.slice(2);
  const wanted = names.split(",");
  const isOutside = wanted.some((name) => process.env[name] || process.env[`${name}_FILE`]);
  const urls = isOutside ? [] : Object.entries(platformUrls(await reachCluster())).filter(([name]) => wanted.includes(name));
  const child = spawn(process.execPath, program, { stdio: "inherit", env: { ...process.env, ...Object.fromEntries(urls) } });
  whenStopping(async () => child.kill());
  const [code] = (await once(child, "exit")) as [number | null];
  await stopEverything();
  process.exit(code ?? 1);
});

/** The cluster of this checkout: the running one, or one that runs as long as we do. */
async function reachCluster(): Promise<Addresses> {
  const dataDir = platformDataDir(CHECKOUT, STATE);
  if (!existsSync(join(dataDir, "PG_VERSION"))) throw new Error("There is no database here yet. Start the platform once: npm run up");
  const secret = ensureKeys(KEYS).cluster;
  if (serversIn(dataDir).length > 0) return addressesOf(portOf(dataDir), secret);
  const cluster = await startCluster({ dataDir, secret, logFile: logFile("postgres") });
  whenStopping(() => cluster.stop());
  return cluster;
}

/** The fourth line of the server's lock file is the port it listens on. */
function portOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[3]);
}
