import { type Refusal, refusal } from "#server/guard/refusal.ts";
import type { UploadKind } from "#server/guard/upload.ts";

const ALLOWED = ["GET", "HEAD", "POST"];
const WHERE_FILES_COME_IN_PIECES = [...ALLOWED, "PATCH", "DELETE"];

/** GET, HEAD and POST exist; TRACE, OPTIONS (no cross-origin use is meant) and all others do not. */
export function refuseMethod(method: string | undefined, upload?: UploadKind): Refusal | undefined {
  const allowed = upload === "resumable" ? WHERE_FILES_COME_IN_PIECES : ALLOWED;
  return allowed.includes(method ?? "") ? undefined : refusal(405, "method_not_allowed", { allow: allowed.join(", ") });
}
