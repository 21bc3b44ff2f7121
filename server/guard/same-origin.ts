import type { IncomingHttpHeaders } from "node:http";
import type { Plane } from "#server/door/plane.ts";
import type { Addresses } from "#server/guard/host.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";

/**
 * Admits a POST only from a page of our own. Next alone lets a POST without `Origin` run and believes a forwarded host,
 * so the answer is given here: `Origin` must be ours; a browser that sends none must say `Sec-Fetch-Site: same-origin`.
 * "Origin: null" (sandboxed frames, redirects from elsewhere) is foreign.
 *
 * Text browsers (Lynx, w3m) send neither. At the citizens' door their `Referer` stands in: no foreign page can write it.
 */
export function refuseForeignOrigin(headers: IncomingHttpHeaders, { origins }: Addresses, plane?: Plane): Refusal | undefined {
  const { origin, referer } = headers;
  const site = headers["sec-fetch-site"];
  const asked = origin ?? (site === undefined && plane === "citizen" ? originOf(referer) : undefined);
  const ours = asked === undefined ? site === "same-origin" : origins.has(asked);
  return ours ? undefined : refusal(403, "origin_foreign");
}

/**
 * Whether somebody comes here from a page of ours, by a link or a form. Browsers too old to say so are known by their `Referer`.
 * Told wrongly, it costs a request and no more.
 */
export function comesFromOurPage(headers: IncomingHttpHeaders, { origins }: Addresses): boolean {
  const site = headers["sec-fetch-site"];
  return site === undefined ? origins.has(originOf(headers.referer) ?? "") : site === "same-origin";
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
