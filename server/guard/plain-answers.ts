import type { ServerResponse } from "node:http";
import { negotiateLocale } from "#lib/i18n/locales.ts";
import type { Asset } from "#server/guard/assets.ts";
import { chooseCoding } from "#server/guard/compression.ts";
import { INERT_POLICY } from "#server/guard/content-security-policy.ts";
import type { RequestHead } from "#server/guard/head.ts";
import { IMMUTABLE, NO_STORE, securityHeaders } from "#server/guard/response-headers.ts";
import type { GuardSettings } from "#server/guard/settings.ts";

/** /healthz: the process answers. /readyz: and its database does. */
export async function answerProbe(url: string, response: ServerResponse, { ready, scheme }: GuardSettings): Promise<void> {
  const well = url === "/healthz" || (await ready());
  const text = well ? "ok\n" : "not ready\n";
  const headers = { "content-type": "text/plain; charset=utf-8", "content-length": text.length };
  response.writeHead(well ? 200 : 503, {
    ...securityHeaders(scheme),
    "content-security-policy": INERT_POLICY,
    "cache-control": NO_STORE,
    ...headers,
  });
  response.end(text);
}

/** The bare address leads to the first page of the door: citizens in their own language, staff in the house's. */
export function sendHome(head: RequestHead, response: ServerResponse, { audience, scheme }: GuardSettings): void {
  const location = homeOf(audience, head.headers["accept-language"]);
  response.writeHead(307, {
    ...securityHeaders(scheme, "way"),
    "cache-control": NO_STORE,
    location,
    vary: "accept-language",
    "content-length": 0,
  });
  response.end();
}

export function homeOf(audience: GuardSettings["audience"], acceptLanguage: string | undefined): string {
  if (audience === "office") return "/ru/office";
  return audience === "review" ? "/en/review" : `/${negotiateLocale(acceptLanguage)}`;
}

/** A built or public file, from memory. */
export async function sendAsset(
  head: RequestHead,
  query: string,
  asset: Asset,
  response: ServerResponse,
  { scheme }: GuardSettings,
): Promise<void> {
  const body = await asset.read(chooseCoding("GET", head.headers["accept-encoding"]));
  response.writeHead(200, {
    ...securityHeaders(scheme, "part"),
    "content-security-policy": INERT_POLICY,
    "cache-control": asset.immutable || asset.keptAs === query ? IMMUTABLE : NO_STORE,
    "content-type": asset.contentType,
    "content-length": body.bytes.length,
    vary: "accept-encoding",
    ...(body.coding ? { "content-encoding": body.coding } : {}),
  });
  response.end(body.bytes);
}
