import type { AccountEvent, AuditActor } from "#lib/audit/events.ts";
import { recordAccountEvent, recordReviewEvent } from "#lib/audit/record.ts";
import { type MainClient, type MainTransaction, officeDb } from "#lib/db/main.ts";
import { type ReviewTransaction, reviewDb } from "#lib/db/review.ts";
import { env, secret, secretBytes } from "#lib/env/read.ts";
import type { Permission } from "./policy.ts";

/** The two doors people sign in at. */
export type DoorName = "office" | "review";

/** The door a permission belongs to. */
export function doorOf(permission: Permission): DoorName {
  return permission.startsWith("review.") ? "review" : "office";
}

/** What signing in needs of a door: its accounts, its keys, its cookie and its patience. */
export type Door = {
  name: DoorName;
  database: () => Pick<MainClient, "account" | "session" | "$transaction" | "$queryRaw">;
  record: (tx: AccountTransaction, actor: AuditActor, event: AccountEvent) => Promise<void>;
  opsKey: () => Buffer;
  sessionSecret: () => string;
  cookie: () => string;
  idleMinutes: number;
};

export type AccountTransaction = Pick<MainTransaction, "account" | "session" | "$queryRaw">;

export const SESSION_HOURS = 8;

const DOORS: Record<DoorName, Door> = {
  office: {
    name: "office",
    database: officeDb,
    record: (tx, actor, event) => recordAccountEvent(tx as MainTransaction, actor, event),
    opsKey: () => secretBytes("OFFICE_OPS_KEY"),
    sessionSecret: () => secret("OFFICE_SESSION_SECRET"),
    cookie: () => cookieName("office"),
    idleMinutes: 15,
  },
  review: {
    name: "review",
    // The two databases carry the same two account tables; only their role lists differ.
    database: () => reviewDb() as unknown as MainClient,
    record: (tx, actor, event) => recordReviewEvent(tx as unknown as ReviewTransaction, actor, event),
    opsKey: () => secretBytes("REVIEW_OPS_KEY"),
    sessionSecret: () => secret("REVIEW_SESSION_SECRET"),
    cookie: () => cookieName("review"),
    idleMinutes: 30,
  },
};

export function door(name: DoorName): Door {
  return DOORS[name];
}

function cookieName(name: DoorName): string {
  return servedSecurely() ? `__Host-${name}.session` : `${name}.session`;
}

/** Whether browsers reach us by https. Only the demonstration on loopback does without. */
export function servedSecurely(): boolean {
  return env().PUBLIC_ORIGIN.startsWith("https:");
}
