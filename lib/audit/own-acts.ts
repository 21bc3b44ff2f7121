import type { AuditActor } from "./events.ts";

const acts = new Map<string, number>();

/** Counts an event that somebody with an account causes. */
export function countAct(actor: AuditActor): void {
  if ("accountId" in actor) acts.set(actor.accountId, actsOf(actor.accountId) + 1);
}

/** How many events somebody has caused in this process: whoever keeps something for them a while knows by it when to look again. */
export function actsOf(accountId: string): number {
  return acts.get(accountId) ?? 0;
}
