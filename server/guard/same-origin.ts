import type { IncomingHttpHeaders } from "node:http";
import type { Addresses } from "#server/guard/host.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";

/**
 * Admits a POST only from a page of our own. Next alone lets a POST without `Origin` run and believes a forwarded host,
 * so the answer is given here: `Origin` must be ours; a browser that sends none must say `Sec-Fetch-Site: same-origin`.
 * "Origin: null" (sandboxed frames, redirects from elsewhere) is foreign.
 */
export function refuseForeignOrigin(headers: IncomingHttpHeaders, { origins }: Addresses): Refusal | undefined {
  const { origin } = headers;
  const ours = origin === undefined ? headers["sec-fetch-site"] === "same-origin" : origins.has(origin);
  return ours ? undefined : refusal(403, "origin_foreign");
}
