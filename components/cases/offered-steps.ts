import type { Actor } from "#lib/auth/actor.ts";
import { may, type Permission, type PolicyObject } from "#lib/auth/policy.ts";
import { type CaseStatus, type CaseStep, canStep, isOpen } from "#lib/cases/status.ts";

export type OfferedStep =
  | "take"
  | "release"
  | "assign"
  | "urgency"
  | "accept"
  | "decline"
  | "ask"
  | "message"
  | "close"
  | "identity"
  | "evidence"
  | "summary";

type Condition = { permission: Permission; step?: CaseStep; whileOpen?: boolean; whileHeld?: boolean };

/** What each step on the screen demands. The command decides again; here we only spare people a button that would refuse them. */
const CONDITIONS: Record<OfferedStep, Condition> = {
  take: { permission: "case.take", step: "assign" },
  release: { permission: "case.release_from_hold", whileHeld: true },
  assign: { permission: "case.assign", step: "assign" },
  urgency: { permission: "case.set_urgency", whileOpen: true },
  accept: { permission: "case.decide_admissibility", step: "accept" },
  decline: { permission: "case.decide_admissibility", step: "decline" },
  ask: { permission: "case.ask_for_information", whileOpen: true },
  message: { permission: "case.write_message" },
  close: { permission: "case.close", step: "close" },
  identity: { permission: "case.open_identity" },
  evidence: { permission: "case.open_evidence" },
  summary: { permission: "summary.write" },
};

/** The steps this person can take in this case now. */
export function offeredSteps(
  viewer: Pick<Actor, "accountId" | "role">,
  file: PolicyObject & { status: CaseStatus; held?: boolean },
): ReadonlySet<OfferedStep> {
  const steps = Object.keys(CONDITIONS) as OfferedStep[];
  return new Set(steps.filter((step) => isOffered(CONDITIONS[step], viewer, file)));
}

function isOffered(
  { permission, step, whileOpen, whileHeld }: Condition,
  viewer: Pick<Actor, "accountId" | "role">,
  file: PolicyObject & { status: CaseStatus; held?: boolean },
): boolean {
  if (step && !canStep(file.status, step)) return false;
  if (whileOpen && !isOpen(file.status)) return false;
  if (whileHeld && !file.held) return false;
  return may(viewer, permission, file);
}
