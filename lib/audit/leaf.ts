import { keyedHash } from "#lib/crypto/keyed-hash.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { AuditActor, AuditEvent } from "./events.ts";

const SUBJECT_FIELDS = ["caseId", "summaryId"] as const;

/**
 * The text of a leaf: canonical JSON with the actor as a pseudonym and every id as a commitment.
 * Both are keyed hashes, so the log shows that the same person or case recurs and never which.
 */
export function leafBody(key: Uint8Array, actor: AuditActor, event: AuditEvent): string {
  const subject = SUBJECT_FIELDS.flatMap((field) => (field in event ? [(event as Record<string, unknown>)[field] as string] : []))[0];
  return canonicalJson({
    act: event.type,
    actor: "program" in actor ? actor.program : commitment(key, "actor", actor.accountId),
    role: "program" in actor ? "program" : actor.role,
    ...(subject ? { object: commitment(key, "object", subject) } : {}),
    data: Object.fromEntries(Object.entries(event.data).map(([name, value]) => [name, committed(key, name, value)])),
  });
}

/** The same id gives the same commitment everywhere in one log; without the key nobody can test a guess. */
export function commitment(key: Uint8Array, purpose: "actor" | "object", id: string): string {
  return keyedHash(key, `audit ${purpose}`, id).subarray(0, 16).toString("hex");
}

function committed(key: Uint8Array, name: string, value: string | number): string | number {
  if (typeof value === "number" || !name.endsWith("Id")) return value;
  return commitment(key, name === "officerId" || name === "accountId" ? "actor" : "object", value);
}
