import type { IncomingHttpHeaders } from "node:http";
import { MAX_BODY_BYTES } from "#server/guard/limits.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";
import { mostUploadBytes, type UploadKind } from "#server/guard/upload.ts";

/** Headers that decide something here and in Next; two of one name could be read differently on the two sides. */
const SINGLE = ["host", "origin", "content-type", "content-length", "transfer-encoding", "next-action", "sec-fetch-site", "rsc"];

/** @param rawHeaders names and values in turn, as Node received them */
export function refuseRepeatedHeader(rawHeaders: readonly string[]): Refusal | undefined {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return SINGLE.some((single) => names.indexOf(single) !== names.lastIndexOf(single)) ? refusal(400, "header_repeated") : undefined;
}

const WITHOUT_BODY = ["GET", "HEAD"];

/**
 * A GET or HEAD carries no body; a POST says how long its body is, or sends it chunked, and is not longer than allowed. Where files
 * arrive the length has to be said: what is longer is refused before it is sent.
 */
export function refuseFraming(method: string, headers: IncomingHttpHeaders, upload?: UploadKind): Refusal | undefined {
  const { "content-length": length, "transfer-encoding": coding, expect } = headers;
  if (expect !== undefined && expect.toLowerCase() !== "100-continue") return refusal(417, "expectation_unknown");
  if (WITHOUT_BODY.includes(method)) return coding === undefined && (length ?? "0") === "0" ? undefined : refusal(400, "body_not_expected");
  if (coding !== undefined && upload) return refusal(411, "length_required");
  if (coding !== undefined)
    return coding.toLowerCase() === "chunked" && length === undefined ? undefined : refusal(400, "framing_malformed");
  if (length === undefined && method === "DELETE") return undefined;
  if (length === undefined) return refusal(411, "length_required");
  if (!/^\d{1,15}$/.test(length)) return refusal(400, "framing_malformed");
  return Number(length) > (upload ? mostUploadBytes() : MAX_BODY_BYTES) ? refusal(413, "body_too_large") : undefined;
}
