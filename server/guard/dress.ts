import type { ServerResponse } from "node:http";
import type { Plane } from "#server/door/plane.ts";
import { chooseCoding } from "#server/guard/compression.ts";
import { contentSecurityPolicy, INERT_POLICY } from "#server/guard/content-security-policy.ts";
import { isCompressible } from "#server/guard/media-type.ts";
import {
  collectPage,
  compressOnTheWay,
  type Outlet,
  passThrough,
  type RawResponse,
  replaceBody,
  withoutBody,
} from "#server/guard/outlet.ts";
import { type AnswerKind, DROPPED_HEADERS, NO_STORE, needlessHeaders } from "#server/guard/response-headers.ts";
import type { GuardSettings } from "#server/guard/settings.ts";

/** What the guard must know of a request when its answer comes. */
export interface Occasion {
  method: string;
  plane: Plane;
  nonce: string;
  acceptEncoding: string | undefined;
  /** True when the browser brought a cookie or comes from a page of ours: it has been here and has, or can keep, the style sheets. */
  returning: boolean;
  /** True when an action refused because nobody is signed in any more. */
  sessionEnded(): boolean;
  /** True when a page says that the database does not answer; known for certain when its body is complete. */
  storeSilent(): boolean;
  /** True when this was a call of a server action and no action of ours was reached. */
  misunderstood(): boolean;
}

/**
 * Puts the guard between Next and the answer it writes: sets headers and content security policy, and decides once, when
 * the status is known, what happens to the body. It is replaced by the guard's own page (404, failures), rewritten
 * (citizens' pages), compressed on the way, or left alone.
 */
export function dressResponse(response: ServerResponse, occasion: Occasion, settings: GuardSettings): void {
  const raw: RawResponse = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  let outlet: Outlet | undefined;
  const open = () => {
    outlet ??= chooseOutlet(response, raw, occasion, settings);
    return outlet;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      takeHead(response, status, rest);
      open();
      return response;
    },
    flushHeaders: () => open().flush(),
    write: (chunk: unknown, ...rest: unknown[]) => open().write(toBuffer(chunk, rest[0]), callbackIn(rest)),
    end: (...given: unknown[]) => {
      const chunk = typeof given[0] === "function" ? undefined : given[0];
      open().end(chunk === undefined || chunk === null ? undefined : toBuffer(chunk, given[1]), callbackIn(given));
      return response;
    },
  });
}

/** `writeHead` may bring headers of its own, as an object or as names and values in turn. */
function takeHead(response: ServerResponse, status: number, rest: readonly unknown[]): void {
  response.statusCode = status;
  const headers = rest.find((argument) => typeof argument === "object" && argument !== null);
  const entries = Array.isArray(headers)
    ? headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []))
    : Object.entries(headers ?? {});
  for (const [name, value] of entries) if (value !== undefined) response.setHeader(name, value);
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== "string") return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
}

function callbackIn(rest: readonly unknown[]): (() => void) | undefined {
  return rest.find((argument) => typeof argument === "function") as (() => void) | undefined;
}

function chooseOutlet(response: ServerResponse, raw: RawResponse, occasion: Occasion, settings: GuardSettings): Outlet {
  for (const name of DROPPED_HEADERS) response.removeHeader(name);
  response.setHeader("cache-control", NO_STORE);
  const status = honestStatus(response, occasion);
  const contentType = String(response.getHeader("content-type") ?? "");
  const isPage = contentType.startsWith("text/html");
  const failed = status >= 500 && (isPage || occasion.plane === "citizen");
  const ownPage = status === 404 || status !== response.statusCode || failed;
  if (ownPage && !settings.development) return replaceBody(response, raw, status, settings.scheme);
  const kind = kindOf(response);
  for (const name of needlessHeaders(kind)) response.removeHeader(name);
  if (leadsElsewhere(response)) response.setHeader("referrer-policy", "no-referrer");
  if (kind === "way") return withoutBody(response, raw);
  const page = { plane: occasion.plane, nonce: occasion.nonce, ownScripts: settings.assets.ownScripts, development: settings.development };
  const coding = chooseCoding(occasion.method, occasion.acceptEncoding);
  if (isPage && occasion.plane === "citizen" && !settings.development) return collectPage(response, raw, page, coding, occasion, settings);
  response.setHeader("content-security-policy", isPage ? contentSecurityPolicy({ ...page, styleHashes: [] }) : INERT_POLICY);
  const compress = coding && isCompressible(contentType) && !response.hasHeader("content-encoding");
  return compress ? compressOnTheWay(response, raw, coding) : passThrough(response, raw);
}

/** What only scripts read: data, and the parts of a page that the framework's script puts into place. */
const FOR_SCRIPTS = /^(?:application\/json|text\/x-component)/;

function kindOf(response: ServerResponse): AnswerKind {
  if (FOR_SCRIPTS.test(String(response.getHeader("content-type") ?? ""))) return "part";
  const leadsOn = isRedirect(response.statusCode) && response.hasHeader("location");
  return leadsOn || !hasBody(response.statusCode) ? "way" : "document";
}

/** Whoever is sent to somebody else's site arrives there without saying from where: the quick exit. Our own redirects name a path. */
function leadsElsewhere(response: ServerResponse): boolean {
  return /^(?:[a-z]+:|\/\/)/i.test(String(response.getHeader("location") ?? ""));
}

/** Only a browser without scripts is redirected; with scripts the form itself says that the session has ended. */
function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** A server error without any action of ours was a malformed request; an action that this page does not have is not there. */
function honestStatus(response: ServerResponse, occasion: Occasion): number {
  if (response.statusCode >= 500 && occasion.misunderstood()) return 400;
  if (isRedirect(response.statusCode) && occasion.sessionEnded()) return 401;
  return response.hasHeader("x-nextjs-action-not-found") ? 404 : response.statusCode;
}

function hasBody(status: number): boolean {
  return status >= 200 && ![204, 205, 304].includes(status);
}
