import { type Refusal, refusal } from "#server/guard/refusal.ts";

const ALLOWED = ["GET", "HEAD", "POST"];

/** GET, HEAD and POST exist; TRACE, OPTIONS (no cross-origin use is meant) and all others do not. */
export function refuseMethod(method: string | undefined): Refusal | undefined {
  return ALLOWED.includes(method ?? "") ? undefined : refusal(405, "method_not_allowed", { allow: ALLOWED.join(", ") });
}
