import type { IncomingHttpHeaders } from "node:http";
import type { Door, RouteKind } from "#server/door/door.ts";
import type { Plane } from "#server/door/plane.ts";
import { type BodyForm, type PostPlace, readContentType } from "#server/guard/content-type.ts";
import { refuseFraming, refuseRepeatedHeader } from "#server/guard/framing.ts";
import { type Addresses, refuseHost } from "#server/guard/host.ts";
import { refuseMethod } from "#server/guard/method.ts";
import { isRefusal, NOT_FOUND, type Refusal, refusal } from "#server/guard/refusal.ts";
import { refuseFrameworkHeaders } from "#server/guard/request-headers.ts";
import { refuseForeignOrigin } from "#server/guard/same-origin.ts";
import { readTarget, type Target } from "#server/guard/target.ts";
import { refuseUploadType, type UploadKind, uploadAt } from "#server/guard/upload.ts";

/** A request without its body: all that the first decision needs. */
export interface RequestHead {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  rawHeaders: readonly string[];
}

const PROBES = ["/healthz", "/readyz"];

/** Machines ask by address, before any name exists: the two probes answer under every host name, and say nothing. */
export function isProbe({ method, url }: RequestHead): boolean {
  return method === "GET" && PROBES.includes(url);
}

/** What holds for every request whatever it asks for: one meaning of each header, our host, our methods, one spelling. */
export function admitTarget(head: RequestHead, addresses: Addresses): Target | Refusal {
  const { method, url, headers, rawHeaders } = head;
  const upload = uploadAt(url);
  return (
    refuseMethod(method, upload) ??
    refuseRepeatedHeader(rawHeaders) ??
    refuseHost(headers.host, addresses) ??
    refuseCookies(headers.cookie) ??
    refuseFraming(method, headers, upload) ??
    readTarget(url)
  );
}

function refuseCookies(cookie: string | undefined): Refusal | undefined {
  return /^[\x20-\x7e]*$/.test(cookie ?? "") ? undefined : refusal(400, "cookie_malformed");
}

/** A request for a route of this audience; a POST with the form its body must have. */
export interface Admission {
  plane: Plane;
  kind: RouteKind;
  post?: { place: PostPlace; form: BodyForm };
  /** Set where a file comes: its body is passed on as it arrives. */
  upload?: UploadKind;
}

/** Decides about everything that Next would answer. An address that is not served here is 404 before all other reasons. */
export function admitRoute(head: RequestHead, path: string, door: Door, addresses: Addresses): Admission | Refusal {
  const route = door.routeFor(path);
  if (!route) return NOT_FOUND;
  const refused = refuseFrameworkHeaders(head.headers, route.plane);
  if (refused) return refused;
  const upload = route.kind === "handler" && route.plane === "citizen" ? uploadAt(path) : undefined;
  if (upload) return admitUpload(head, upload, route, addresses);
  return head.method === "POST" ? admitPost(head, path, route, addresses) : route;
}

function admitUpload(head: RequestHead, upload: UploadKind, route: Admission, addresses: Addresses): Admission | Refusal {
  if (head.method === "GET" || head.method === "HEAD") return route;
  const refused = refuseForeignOrigin(head.headers, addresses, route.plane) ?? refuseUploadType(upload, head.method, head.headers);
  return refused ?? { ...route, upload };
}

function admitPost(head: RequestHead, path: string, route: { plane: Plane; kind: RouteKind }, addresses: Addresses): Admission | Refusal {
  const foreign = refuseForeignOrigin(head.headers, addresses, route.plane);
  if (foreign) return foreign;
  const actionHeader = head.headers["next-action"];
  const place: PostPlace = { ...route, path, actionHeader: typeof actionHeader === "string" ? actionHeader : undefined };
  const form = readContentType(head.headers["content-type"], place);
  return isRefusal(form) ? form : { ...route, post: { place, form } };
}
