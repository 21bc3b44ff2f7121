import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { isOpenForOthers } from "#lib/invitations/queries.ts";
import type { StepProps } from "../case-form.tsx";
import { CloseInvitationForm } from "./form.tsx";

/** The way to close a group complaint for others, while somebody could still join and for those who may. */
export async function InvitationOffer({ actor, ...step }: StepProps & { actor: Actor }) {
  if (!may(actor, "invitation.close", step.facts) || !(await isOpenForOthers(actor, step.facts.id))) return null;
  return <CloseInvitationForm {...step} />;
}
