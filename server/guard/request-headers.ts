import type { IncomingHttpHeaders } from "node:http";
import type { Plane } from "#server/door/plane.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";
import { isRouterState } from "#server/guard/router-state.ts";

/** What the application may know of a request. Addresses, user agents, referrers and forwarded headers are not in it. */
const PASSED = [
  "accept",
  "accept-language",
  "content-length",
  "content-type",
  "cookie",
  "host",
  "origin",
  "save-data",
  "sec-fetch-dest",
  "sec-fetch-mode",
  "sec-fetch-site",
  "sec-fetch-user",
];

/** Headers of the framework's own script, each with the only form it has. Citizens get no such script. */
const FRAMEWORK_FORMS: Readonly<Record<string, (value: string) => boolean>> = {
  rsc: (value) => value === "1",
  "next-action": (value) => /^[0-9a-f]{42}$/.test(value),
  "next-url": (value) => /^\/[\x21-\x7e]{0,2047}$/.test(value),
  "next-router-state-tree": isRouterState,
  "next-router-prefetch": (value) => /^[12]$/.test(value),
  "next-router-segment-prefetch": (value) => /^\/[\x21-\x7e]{0,1000}$/.test(value),
};

/** Where a file comes in pieces (tus): which piece, of how many bytes, of a file of which name. */
const OF_PIECES = ["tus-resumable", "upload-length", "upload-metadata", "upload-offset"];

/** With these the development server ties its debugging information to a page; without them its answers hang. */
const DEVELOPMENT = ["next-hmr-refresh", "x-nextjs-html-request-id", "x-nextjs-request-id"];

/** What the guard tells Next by headers, never taken from outside. */
export interface Dressing {
  nonce: string;
  scheme: "http" | "https";
  development: boolean;
  upload?: boolean;
}

/** One refusal for every malformed framework header: Next answers 500 to those. */
export function refuseFrameworkHeaders(headers: IncomingHttpHeaders, plane: Plane): Refusal | undefined {
  if (plane === "citizen") return headers["next-action"] === undefined ? undefined : refusal(400, "framework_call_refused");
  const malformed = Object.entries(FRAMEWORK_FORMS).some(([name, isWellFormed]) => {
    const value = headers[name];
    return value !== undefined && !(typeof value === "string" && isWellFormed(value));
  });
  return malformed ? refusal(400, "framework_header_malformed") : undefined;
}

/**
 * Builds the headers that Next sees, from an allow-list: what is not named here (`x-forwarded-*`, `x-middleware-*`,
 * `x-nextjs-*`, `x-nonce`, `user-agent`, …) was never sent, as far as the application can tell.
 */
export function passedHeaders(headers: IncomingHttpHeaders, plane: Plane, dressing: Dressing): Record<string, string> {
  const { nonce, scheme, development, upload } = dressing;
  const framework = plane === "citizen" ? [] : Object.keys(FRAMEWORK_FORMS);
  const names = [...PASSED, ...framework, ...(upload ? OF_PIECES : []), ...(development ? DEVELOPMENT : [])];
  const passed: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === "string") passed[name] = value;
  }
  return {
    // Same-origin by Sec-Fetch-Site alone: the guard has checked it, Next would still warn.
    origin: `${scheme}://${headers.host}`,
    ...passed,
    // A constant: no user agent can be stored or logged, and next.config.ts uses it to have titles in the head at once.
    "user-agent": "guard",
    // Next would put the peer's address here if nothing stood in it.
    "x-forwarded-for": "0.0.0.0",
    "x-forwarded-proto": scheme,
    ...(plane === "citizen" ? {} : forItsScripts(nonce)),
  };
}

/** The one way to tell Next the nonce for its own script tags. Citizens' pages keep none of them: there it would only be weight. */
function forItsScripts(nonce: string): Record<string, string> {
  return { "x-nonce": nonce, "content-security-policy": `script-src 'nonce-${nonce}'` };
}
