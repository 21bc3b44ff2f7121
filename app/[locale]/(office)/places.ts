import { mayEver, type Permission, type Role } from "#lib/auth/policy.ts";

/** The office's rooms, in the order of the navigation. `path` is the address without the language. */
const PLACES = [
  { code: "queue", path: "/office", permission: "queue.read" },
  { code: "summaries", path: "/office/summaries", permission: "summary.approve" },
  { code: "topics", path: "/office/topics", permission: "topic.open" },
  { code: "answerCounts", path: "/office/answers", permission: "answer_counts.read" },
  { code: "accounts", path: "/office/accounts", permission: "account.list" },
  { code: "notices", path: "/office/notices", permission: "notice.requeue" },
  { code: "audit", path: "/office/audit", permission: "audit.read" },
] as const satisfies readonly { code: string; path: string; permission: Permission }[];

type Place = Pick<(typeof PLACES)[number], "code" | "path">;

/** Where a role may go. A place that is not in this list answers it as if it did not exist. */
export function placesOf(role: Role): Place[] {
  return PLACES.filter(({ permission }) => mayEver(role, permission)).map(({ code, path }) => ({ code, path }));
}

/** Where a role's day begins: the first of its places. */
export function homeOf(role: Role): string {
  return placesOf(role)[0]?.path ?? "/office";
}
