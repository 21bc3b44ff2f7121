import type { IncomingMessage, ServerResponse } from "node:http";
import { DRAIN_MS } from "#server/guard/limits.ts";
import type { Refusal } from "#server/guard/refusal.ts";
import { staticPage, staticPageHeaders } from "#server/guard/static-page.ts";

/**
 * Answers a request that was not admitted: the guard's page for the status, the same bytes for the same status whoever
 * asked for what.
 *
 * When the sender is still sending, the answer goes out at once but the connection is kept a little longer and what comes
 * is thrown away: closing it at once would make many clients lose the answer (a reset overtakes it).
 */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal, scheme: "http" | "https"): void {
  const page = staticPage(refusal.status);
  const unread = !request.complete;
  if (unread) response.shouldKeepAlive = false;
  response.writeHead(refusal.status, { ...staticPageHeaders(page, scheme), ...refusal.headers });
  if (!unread || request.method === "HEAD") {
    response.end(page.html);
    return;
  }
  response.write(page.html);
  drain(request, () => response.end());
}

function drain(request: IncomingMessage, done: () => void): void {
  const timer = setTimeout(done, DRAIN_MS);
  const finish = () => {
    clearTimeout(timer);
    done();
  };
  request.once("end", finish);
  request.once("error", finish);
  request.once("close", finish);
  request.resume();
}
