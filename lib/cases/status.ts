import { DomainError } from "#lib/errors/domain-error.ts";

export const CASE_STATUSES = ["registered", "under_review", "accepted", "declined", "closed", "withdrawn"] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_STEPS = ["assign", "accept", "decline", "close", "withdraw", "reopen"] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/**
 * The course of a case. What a status does not list cannot happen to it.
 * A decline ends the case with its ground; a case that was accepted ends with an outcome.
 * Another person's review can open a declined case again. What its complainant took back stands where it stood (lib/wishes).
 */
const NEXT: Record<CaseStatus, Partial<Record<CaseStep, CaseStatus>>> = {
  registered: { assign: "under_review", withdraw: "withdrawn" },
  under_review: { assign: "under_review", accept: "accepted", decline: "declined", withdraw: "withdrawn" },
  accepted: { assign: "accepted", close: "closed", withdraw: "withdrawn" },
  declined: { reopen: "accepted" },
  closed: {},
  withdrawn: {},
};

/** The status a step leads to. @throws DomainError step_not_allowed */
export function nextStatus(from: CaseStatus, step: CaseStep): CaseStatus {
  const to = NEXT[from][step];
  if (!to) throw new DomainError("step_not_allowed", { from, step });
  return to;
}

/** Whether a step is open from here; for offering only what can be done. */
export function canStep(from: CaseStatus, step: CaseStep): boolean {
  return NEXT[from][step] !== undefined;
}

const ENDS: ReadonlySet<CaseStatus> = new Set(["declined", "closed", "withdrawn"]);

/** Whether our work on a case in this status goes on. */
export function isOpen(status: CaseStatus): boolean {
  return !ENDS.has(status);
}
