/** The people of the platform who sign in. */
export const OFFICE_ROLES = ["officer", "supervisor", "commissioner", "admin", "auditor"] as const;
export const REVIEW_ROLES = ["reviewer"] as const;
export type Role = (typeof OFFICE_ROLES)[number] | (typeof REVIEW_ROLES)[number];

/**
 * On which objects a role may do a thing: `any`; `assigned` = the officer of the case; `untaken` = a case nobody has yet;
 * `not_author` = somebody else's work (four eyes).
 */
export type Scope = "any" | "assigned" | "untaken" | "not_author";

/**
 * Who may do what: the one table. A permission that is not here does not exist, a role that is not listed is refused.
 * An administrator runs the house and cannot read cases; an auditor reads the log and nothing else.
 */
export const POLICY = {
  "queue.read": { officer: "any", supervisor: "any", commissioner: "any" },
  "queue.arrange": { officer: "any", supervisor: "any", commissioner: "any" },
  "queue.save_view": { officer: "any", supervisor: "any", commissioner: "any" },
  "queue.share_view": { supervisor: "any", commissioner: "any" },
  "case.read": { officer: "assigned", supervisor: "any", commissioner: "any" },
  "case.take": { officer: "untaken", supervisor: "untaken" },
  "case.assign": { supervisor: "any", commissioner: "any" },
  "case.set_urgency": { officer: "assigned", supervisor: "any", commissioner: "any" },
  "case.release_from_hold": { supervisor: "any" },
  "case.open_identity": { officer: "assigned", supervisor: "any", commissioner: "any" },
  "code.replace": { officer: "assigned", supervisor: "any" },
  "code.confirm": { supervisor: "not_author", commissioner: "not_author" },
  "invitation.close": { officer: "assigned", supervisor: "any" },
  "case.open_evidence": { officer: "assigned", supervisor: "any" },
  "case.decide_admissibility": { officer: "assigned", supervisor: "any" },
  "case.write_message": { officer: "assigned", supervisor: "any" },
  "case.ask_for_information": { officer: "assigned", supervisor: "any" },
  "case.close": { officer: "assigned", supervisor: "any" },
  "outcome_review.take": { officer: "not_author", supervisor: "not_author" },
  "outcome_review.decide": { officer: "assigned", supervisor: "assigned" },
  "erasure.answer": { supervisor: "not_author", commissioner: "not_author" },
  "summary.write": { officer: "assigned", supervisor: "any" },
  "summary.approve": { supervisor: "not_author", commissioner: "not_author" },
  "topic.open": { supervisor: "any", commissioner: "any" },
  "topic.close": { supervisor: "any", commissioner: "any" },
  "answer_counts.read": { supervisor: "any", commissioner: "any" },
  "notice.requeue": { supervisor: "any", admin: "any" },
  "account.list": { admin: "any" },
  "audit.read": { auditor: "any", commissioner: "any" },
  "session.end": { officer: "any", supervisor: "any", commissioner: "any", admin: "any", auditor: "any" },
  "review.read": { reviewer: "any" },
  "review.comment": { reviewer: "any" },
  "review.end_session": { reviewer: "any" },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Permission = keyof typeof POLICY;

/**
 * What the table needs to know of an object. Of a review of an outcome the author is the one who decided that outcome, and the
 * officer the one who took the review; of a request for erasure the author is the officer of the case.
 */
export type PolicyObject = { officerId?: string | null; authorId?: string };

const HOLDS: Record<Scope, (accountId: string, object: PolicyObject) => boolean> = {
  any: () => true,
  assigned: (accountId, object) => object.officerId === accountId,
  untaken: (_accountId, object) => object.officerId === null,
  not_author: (accountId, object) => object.authorId !== undefined && object.authorId !== accountId,
};

/** Whether a role has a permission at all, on whatever object. */
export function mayEver(role: Role, permission: Permission): boolean {
  return scopeOf(role, permission) !== undefined;
}

/** Whether a person may do this to this object. Pure and total: everything unlisted is refused. */
export function may(actor: { accountId: string; role: Role }, permission: Permission, object: PolicyObject = {}): boolean {
  const scope = scopeOf(actor.role, permission);
  return scope !== undefined && HOLDS[scope](actor.accountId, object);
}

function scopeOf(role: Role, permission: Permission): Scope | undefined {
  const row: Partial<Record<Role, Scope>> = POLICY[permission];
  return Object.hasOwn(row, role) ? row[role] : undefined;
}
