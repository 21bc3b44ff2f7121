import type { FollowedCase } from "./queries.ts";

const ENDED = new Set(["declined", "closed", "withdrawn"]);

/** Whether the office's work on a case is over. */
export function isEnded({ status }: Pick<FollowedCase, "status">): boolean {
  return ENDED.has(status);
}

/** Whether a case still waits for the office's answer, so that its last day means something. */
export function isWaiting(followed: Pick<FollowedCase, "status" | "decideBy">): boolean {
  return followed.decideBy !== null && !isEnded(followed);
}
