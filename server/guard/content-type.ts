import type { RouteKind } from "#server/door/door.ts";
import type { Plane } from "#server/door/plane.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";

/** What a POST body is; nothing else is read. */
export type BodyForm = { kind: "multipart"; boundary: string } | { kind: "flight" } | { kind: "urlencoded" };

export interface PostPlace {
  plane: Plane;
  kind: RouteKind;
  path: string;
  /** Value of the `next-action` header: set when the framework's own script calls an action. */
  actionHeader: string | undefined;
}

const MULTIPART =
  /^multipart\/form-data; ?boundary=(?:"([0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-])"|([0-9A-Za-z'+_.-]{1,70}))$/i;
const FLIGHT = /^text\/plain; ?charset=utf-8$/i;
const URLENCODED = /^application\/x-www-form-urlencoded(?:; ?charset=utf-8)?$/i;

/**
 * Admits exactly three content types: multipart forms everywhere; `text/plain;charset=UTF-8` for calls of the
 * framework's script, which citizens do not have; URL-encoded forms for next-auth's own routes, which citizens do not
 * have either. JSON, XML and bare text are refused: what no form sends, no cross-site form can send.
 */
export function readContentType(contentType: string | undefined, place: PostPlace): BodyForm | Refusal {
  const multipart = MULTIPART.exec(contentType ?? "");
  if (multipart) return { kind: "multipart", boundary: multipart[1] ?? multipart[2] ?? "" };
  if (isFlight(contentType, place)) return { kind: "flight" };
  if (URLENCODED.test(contentType ?? "") && isSignInRoute(place)) return { kind: "urlencoded" };
  return refusal(415, "content_type_not_allowed");
}

function isFlight(contentType: string | undefined, { plane, kind, actionHeader }: PostPlace): boolean {
  return plane !== "citizen" && kind === "page" && actionHeader !== undefined && FLIGHT.test(contentType ?? "");
}

function isSignInRoute({ plane, kind, path }: PostPlace): boolean {
  return plane !== "citizen" && kind === "handler" && path.startsWith(`/api/${plane}/auth/`);
}
