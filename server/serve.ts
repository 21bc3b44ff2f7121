import { createServer, type Server } from "node:http";
import { join } from "node:path";
import next from "next";
import { databaseReady } from "#lib/db/ready.ts";
import { assertAudience, env } from "#lib/env/read.ts";
import { log } from "#lib/log/logger.ts";
import { developmentDoor } from "#server/door/development.ts";
import { openDoor } from "#server/door/door.ts";
import { readManifests } from "#server/door/manifests.ts";
import { isPlane, type WebAudience } from "#server/door/plane.ts";
import { listAssets } from "#server/guard/assets.ts";
import { createGuard } from "#server/guard/guard.ts";
import { readAddresses } from "#server/guard/host.ts";
import { createGuardedServer, passUpgrades } from "#server/guard/http-server.ts";
import { quietConsole } from "#server/guard/quiet-console.ts";
import { stopOnSignals } from "#server/guard/stop.ts";
import { createTally } from "#server/guard/tally.ts";

/**
 * One web process: proves that it holds and serves nothing of the other planes, then starts Next with the guard in front.
 * `AUDIENCE=all` is the development server with hot reload; it refuses NODE_ENV=production.
 */
async function serve(): Promise<void> {
  assertAudience();
  const { AUDIENCE, HOST, PORT, PUBLIC_ORIGIN, TRUSTED_PROXY } = env();
  const audience = webAudience(AUDIENCE);
  const development = audience === "all";
  const door = development ? developmentDoor() : openDoor(readManifests(join(process.cwd(), ".next")), audience);
  if (!development) quietConsole(log);
  const hostname = ownAddress(HOST);
  // After a redirect from an action Next asks itself for the next page: directly, never around through the public name.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname}:${PORT}`;
  // Next hangs its web socket listener on this server, which never listens: the real one has the guard in front.
  const sockets = createServer();
  const app = next({ dev: development, hostname, port: PORT, httpServer: sockets, quiet: !development });
  await app.prepare();
  const server = createGuardedServer(
    createGuard({
      audience,
      addresses: readAddresses(PUBLIC_ORIGIN, PORT),
      scheme: PUBLIC_ORIGIN.startsWith("https:") ? "https" : "http",
      door,
      assets: listAssets(process.cwd(), audience),
      trustedProxy: TRUSTED_PROXY,
      development,
      handle: app.getRequestHandler(),
      ready: databaseReady,
      log,
      tally: createTally(log),
    }),
    PUBLIC_ORIGIN,
  );
  if (development) passUpgrades(server, sockets, readAddresses(PUBLIC_ORIGIN, PORT));
  await listen(server, PORT, HOST);
  log.info("listening", { audience, port: PORT, pid: process.pid });
  stopOnSignals(server, log);
}

/** @throws Error when the port is taken or not allowed */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function webAudience(audience: string): WebAudience {
  if (audience === "all" || isPlane(audience)) return audience;
  throw new Error(`AUDIENCE=${audience} has no web door; start server/worker.ts instead`);
}

/** The address under which this process reaches itself when it listens on every interface. */
function ownAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

try {
  await serve();
} catch (error) {
  // Before the door is open there are no people's words in this process: the operator may read the whole reason.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
