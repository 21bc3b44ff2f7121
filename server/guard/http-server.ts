import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { answerClientError, endWith } from "#server/guard/client-error.ts";
import { type Addresses, refuseHost } from "#server/guard/host.ts";
import * as limits from "#server/guard/limits.ts";
import { refuseForeignOrigin } from "#server/guard/same-origin.ts";
import type { Handler } from "#server/guard/settings.ts";

/**
 * The HTTP server around the guard: strict parsing, small headers, and time limits that close slow sockets within about
 * ten seconds. It has no listener for upgrades, so an `Upgrade` header is an ordinary header to it.
 */
export function createGuardedServer(guard: Handler, publicOrigin: string): Server {
  const scheme = publicOrigin.startsWith("https:") ? "https" : "http";
  const server = createServer({
    maxHeaderSize: limits.MAX_HEADER_BYTES,
    headersTimeout: limits.HEADERS_TIMEOUT_MS,
    requestTimeout: limits.UPLOAD_TIMEOUT_MS, // forms have an end of their own (body.ts)
    keepAliveTimeout: limits.KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: limits.TIMEOUT_CHECK_MS,
    insecureHTTPParser: false,
    requireHostHeader: false, // the guard says it in its own words, with its own headers
  });
  server.setTimeout(limits.IDLE_SOCKET_MS);
  server.on("request", guard);
  // Senders who ask before they send ("Expect") get their refusal before the body.
  server.on("checkContinue", guard);
  server.on("checkExpectation", guard);
  server.on("connect", (_request, socket) => endWith(socket, 405, scheme, { allow: "GET, HEAD, POST" }));
  server.on("clientError", (error, socket) => answerClientError(error, socket, scheme));
  return server;
}

/** Hot reload of `npm run dev` needs a web socket; only pages of our own may open it. */
export function passUpgrades(server: Server, sockets: Server, addresses: Addresses): void {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refused = refuseHost(request.headers.host, addresses) ?? refuseForeignOrigin(request.headers, addresses);
    if (refused) endWith(socket, refused.status, "http");
    else sockets.emit("upgrade", request, socket, head);
  });
}
