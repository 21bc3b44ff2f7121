import { isUtf8 } from "node:buffer";
import type { Door } from "#server/door/door.ts";
import { type ActionCall, readActionHeader, readFormActions } from "#server/guard/action-call.ts";
import type { BodyForm, PostPlace } from "#server/guard/content-type.ts";
import { isArgumentForm, isArgumentList } from "#server/guard/flight.ts";
import { joinMultipart, type Part, splitMultipart } from "#server/guard/multipart.ts";
import { NOT_FOUND, type Refusal, refusal } from "#server/guard/refusal.ts";

/** A body that may go on to Next, with the content type that fits it. */
export interface AdmittedBody {
  bytes: Buffer;
  contentType: string;
}

/**
 * Decides about the body of a POST. Pages take nothing but calls of server actions, and each action named must be one of
 * this audience; route handlers take any well-formed form.
 *
 * @param newBoundary for the body that Next will see; random
 */
export function admitBody(body: Buffer, form: BodyForm, place: PostPlace, door: Door, newBoundary: string): AdmittedBody | Refusal {
  if (form.kind === "urlencoded") return { bytes: body, contentType: "application/x-www-form-urlencoded" };
  if (form.kind === "flight") return refuseCall(place, [], door) ?? admitText(body);
  const parts = splitMultipart(body, form.boundary);
  if (!parts?.every(isText)) return refusal(400, "multipart_malformed");
  const refused = place.kind === "page" ? (refuseCall(place, parts, door) ?? refuseArguments(place, parts)) : undefined;
  return refused ?? { bytes: joinMultipart(parts, newBoundary), contentType: `multipart/form-data; boundary=${newBoundary}` };
}

function refuseCall(place: PostPlace, parts: readonly Part[], door: Door): Refusal | undefined {
  const { actionHeader, plane } = place;
  const call: ActionCall | undefined =
    actionHeader === undefined ? readFormActions(parts, plane !== "citizen") : readActionHeader(actionHeader);
  if (!call) return refusal(400, "action_call_malformed");
  return call.ids.length > 0 && call.ids.every(door.knowsAction) ? undefined : outdated(place);
}

/** The framework's script tells "this page is older than the server" from other failures by this header. */
function outdated({ actionHeader }: PostPlace): Refusal {
  return actionHeader === undefined ? NOT_FOUND : { ...NOT_FOUND, headers: { "x-nextjs-action-not-found": "1" } };
}

function refuseArguments({ actionHeader }: PostPlace, parts: readonly Part[]): Refusal | undefined {
  return actionHeader === undefined || isArgumentForm(parts) ? undefined : refusal(400, "arguments_malformed");
}

function admitText(body: Buffer): AdmittedBody | Refusal {
  if (!isUtf8(body) || !isArgumentList(body.toString("utf8"))) return refusal(400, "arguments_malformed");
  return { bytes: body, contentType: "text/plain;charset=UTF-8" };
}

/** Fields are text; a body that is not UTF-8 would be changed silently on the way. */
function isText(part: Part): boolean {
  return part.filename !== undefined || isUtf8(part.bytes);
}
