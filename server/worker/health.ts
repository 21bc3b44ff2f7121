import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { databaseReady } from "#lib/db/ready.ts";

/** /healthz: the process answers. /readyz: and both databases do, and the queue is being worked on. Nothing else is served. */
export async function serveHealth(host: string, port: number, queueRuns: () => boolean): Promise<Server> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, async ({ url, method }, response) => {
    const probe = (method === "GET" || method === "HEAD") && (url === "/healthz" || url === "/readyz");
    const well = probe && (url === "/healthz" || (queueRuns() && (await databaseReady())));
    const status = well ? 200 : probe ? 503 : 404;
    const words = well ? "ok\n" : probe ? "not ready\n" : "";
    response.writeHead(status, { "content-type": "text/plain", "cache-control": "no-store", connection: "close" });
    response.end(method === "HEAD" ? undefined : words);
  });
  server.listen(port, host);
  await once(server, "listening");
  return server;
}
