import type { IncomingHttpHeaders } from "node:http";
import { evidenceLimits } from "#lib/attachments/limits.ts";
import { UPLOAD_SLACK_BYTES } from "#server/guard/limits.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";

/** How files come: a plain form, or in pieces that can be continued (tus), with the methods that each takes. */
export type UploadKind = "form" | "resumable";

/*
 * The addresses at which files arrive. Their bodies pass instead of being read here, so only these two names may have them; the
 * routes themselves read the bytes as they come (lib/attachments).
 */
const FORM = /^\/(?:kk|ru|en)\/(?:form\/files|track\/case\/evidence)\/send$/;
const RESUMABLE = /^\/(?:kk|ru|en)\/(?:form\/files|track\/case\/evidence)\/pieces(?:\/[0-9a-f-]{36})?$/;

/** How files come at this address, if they do. */
export function uploadAt(path: string): UploadKind | undefined {
  if (FORM.test(path)) return "form";
  return RESUMABLE.test(path) ? "resumable" : undefined;
}

/**
 * The longest body: twice what a case may have. More than a case may have is still taken, so that the answer is a page that says
 * so: a browser that is still sending when we hang up shows its own.
 */
export function mostUploadBytes(): number {
  return 2 * evidenceLimits().caseBytes + UPLOAD_SLACK_BYTES;
}

/** A form with files is multipart; a piece of a file says that it is one; beginning and removing carry nothing. */
export function refuseUploadType(kind: UploadKind, method: string, headers: IncomingHttpHeaders): Refusal | undefined {
  const type = headers["content-type"];
  const empty = (headers["content-length"] ?? "0") === "0";
  const fits =
    kind === "form"
      ? /^multipart\/form-data; ?boundary=["0-9A-Za-z'()+_,./:=? -]{1,72}$/i.test(type ?? "")
      : method === "PATCH"
        ? type === "application/offset+octet-stream"
        : empty;
  return fits ? undefined : refusal(415, "content_type_not_allowed");
}
