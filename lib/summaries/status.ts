import { DomainError } from "#lib/errors/domain-error.ts";

export const SUMMARY_STATUSES = ["draft", "submitted", "returned", "approved", "released", "withdrawn"] as const;
export type SummaryStatus = (typeof SUMMARY_STATUSES)[number];

export const SUMMARY_STEPS = ["submit", "approve", "return", "release", "withdraw"] as const;
export type SummaryStep = (typeof SUMMARY_STEPS)[number];

/** The way of a summary to the reviewers. Nothing is released that another person has not approved. */
const NEXT: Record<SummaryStatus, Partial<Record<SummaryStep, SummaryStatus>>> = {
  draft: { submit: "submitted" },
  submitted: { approve: "approved", return: "returned" },
  returned: {},
  approved: { release: "released" },
  released: { withdraw: "withdrawn" },
  withdrawn: {},
};

/** The status a step leads to. @throws DomainError step_not_allowed */
export function nextSummaryStatus(from: SummaryStatus, step: SummaryStep): SummaryStatus {
  const to = NEXT[from][step];
  if (!to) throw new DomainError("step_not_allowed", { from, step });
  return to;
}
