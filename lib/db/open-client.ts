import { log } from "#lib/log/logger.ts";

const PLACE = Symbol.for("ombudsman.clients");

/** Clients live on the global object, so that hot reload does not open a pool at every save. */
const home = globalThis as { [PLACE]?: Map<string, unknown> };
home[PLACE] ??= new Map();
const clients = home[PLACE];

/** Opens a client once per process and name. */
export function openOnce<Client>(name: string, open: () => Client): Client {
  const known = clients.get(name) as Client | undefined;
  if (known) return known;
  const client = open();
  clients.set(name, client);
  return client;
}

/**
 * What the Postgres adapter does when a connection breaks: note the code and go on.
 * Without these listeners a restart of Postgres would end the process; the message itself may carry row values and is dropped.
 */
export const connectionListeners = {
  onPoolError: (error: Error) => log.warn("database_pool_error", { code: codeOf(error) }),
  onConnectionError: (error: Error) => log.warn("database_connection_error", { code: codeOf(error) }),
};

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
