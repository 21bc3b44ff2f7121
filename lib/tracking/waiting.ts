import type { FollowedCase } from "./queries.ts";

const ENDED = new Set(["declined", "closed", "withdrawn"]);

/** Whether a case still waits for the office's answer, so that its last day means something. */
export function isWaiting({ status, decideBy }: Pick<FollowedCase, "status" | "decideBy">): boolean {
  return decideBy !== null && !ENDED.has(status);
}
