import { DomainError } from "#lib/errors/domain-error.ts";
import { may, type Permission, type PolicyObject, type Role } from "./policy.ts";

/** A signed-in person, as checked against the session row of this request. */
export type Actor = { accountId: string; sessionId: string; role: Role; displayName: string };

/**
 * Refuses by name when the table does not allow it.
 * @throws DomainError not_permitted
 */
export function assertMay(actor: Actor, permission: Permission, object: PolicyObject = {}): void {
  if (!may(actor, permission, object)) throw new DomainError("not_permitted", { permission, role: actor.role });
}
