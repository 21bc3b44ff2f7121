import { type Refusal, refusal } from "#server/guard/refusal.ts";

/** The names under which this process may be addressed, as `Host` values and as `Origin` values. */
export interface Addresses {
  hosts: ReadonlySet<string>;
  origins: ReadonlySet<string>;
}

/**
 * Lists the allowed hosts and origins: those of the public origin and, when that is a loopback address (demonstration,
 * development, tests), the other spellings of loopback with the same port.
 *
 * @param publicOrigin for example "https://office.example.kz"; must be nothing but an origin
 * @param port the port this process listens on
 * @throws Error when `publicOrigin` has a path or a scheme other than http(s)
 */
export function readAddresses(publicOrigin: string, port: number): Addresses {
  const url = new URL(publicOrigin);
  if (!/^https?:$/.test(url.protocol) || url.origin !== publicOrigin) throw new Error("PUBLIC_ORIGIN must be scheme://host[:port]");
  const loopback = isLoopback(url.hostname) ? LOOPBACK_NAMES.map((name) => `${name}:${port}`) : [];
  const hosts = new Set([url.host, ...loopback]);
  return { hosts, origins: new Set([url.origin, ...loopback.map((host) => `http://${host}`)]) };
}

const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

function isLoopback(hostname: string): boolean {
  return LOOPBACK_NAMES.includes(hostname);
}

/** A fixed list of hosts: what Next builds from `Host` (action origin check, redirects) can then not be chosen by a sender. */
export function refuseHost(host: string | undefined, { hosts }: Addresses): Refusal | undefined {
  if (host === undefined || host === "") return refusal(400, "host_missing");
  return hosts.has(host.toLowerCase()) ? undefined : refusal(421, "host_not_ours");
}
