import { createServer } from "node:net";
import { freePort, isFree } from "#server/postgres/port.ts";
import { whenStopping } from "./shutdown.ts";

/** Where platforms of this machine tell each other which ports they have taken: an address of the loopback network nobody serves on. */
const REGISTER = "127.77.7.7";
const STEP = 10;
const LAST = 65_000;

/**
 * Takes a port for as long as we run: the preferred one or, if that is in use, one of its successors by ten.
 *
 * Seconds pass between choosing a port and the web process listening on it. Holding the same number on an
 * address of our own keeps a second platform, started at the same moment, from choosing it too.
 */
export async function takePort(preferred: number): Promise<number> {
  for (let port = preferred; port < LAST; port += STEP) {
    if ((await isFree(port)) && (await register(port))) return port;
  }
  return freePort();
}

function register(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const holder = createServer((visitor) => visitor.destroy());
    // A network without that address has no register; then looking has to do.
    holder.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    holder.listen({ port, host: REGISTER, exclusive: true }, () => {
      holder.unref();
      whenStopping(async () => holder.close());
      resolve(true);
    });
  });
}
