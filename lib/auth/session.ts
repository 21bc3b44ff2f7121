import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import type { Actor } from "./actor.ts";
import { type Door, type DoorName, door, SESSION_HOURS, servedSecurely } from "./door.ts";
import type { Role } from "./policy.ts";

/**
 * Who is signed in at a door, checked against the session row on every request: revoked, expired, idle or
 * deactivated means nobody. The cookie (next-auth's encrypted token) carries a session id and nothing else.
 */
export const currentActor = cache(async (name: DoorName): Promise<Actor | null> => {
  const at = door(name);
  const sessionId = await sessionIdFromCookie(at);
  return sessionId ? actorOf(at, sessionId) : null;
});

/** Resolves a session id to its person, or null. Notes that the session was used, at most once a minute. */
export async function actorOf(at: Door, sessionId: string): Promise<Actor | null> {
  const row = await findSession(at, sessionId);
  if (!row || row.revokedAt || !row.active || row.expiresAt <= new Date() || idle(row.lastSeenAt, at)) return null;
  if (Date.now() - row.lastSeenAt.getTime() > 60_000) {
    await at.database().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  }
  return { accountId: row.accountId, sessionId, role: row.role, displayName: row.displayName };
}

type SessionRow = { accountId: string; role: Role; active: boolean; displayName: string } & Record<"expiresAt" | "lastSeenAt", Date> & {
    revokedAt: Date | null;
  };

// One statement, because every page of a signed-in person waits for it: as two, of session and of account, it is a trip more.
async function findSession(at: Door, sessionId: string): Promise<SessionRow | undefined> {
  const rows = await at.database().$queryRaw<SessionRow[]>`
    SELECT a.id AS "accountId", a.role::text AS role, a.active, a.display_name AS "displayName",
      s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt", s.revoked_at AS "revokedAt"
    FROM ops.session s JOIN ops.account a ON a.id = s.account_id WHERE s.id = ${sessionId}::uuid`;
  return rows[0];
}

/** Hands the browser a session. Call it only with an id that `signIn` returned. */
export async function keepSession(name: DoorName, sessionId: string): Promise<void> {
  const at = door(name);
  const value = await encode({ token: { sid: sessionId }, secret: at.sessionSecret(), maxAge: SESSION_HOURS * 3600 });
  (await cookies()).set(at.cookie(), value, { httpOnly: true, secure: servedSecurely(), sameSite: "strict", path: "/" });
}

/** Ends a session at once, here and in every other tab. */
export async function endSession(name: DoorName, actor: Actor): Promise<void> {
  const at = door(name);
  await at.database().$transaction(async (tx) => {
    await tx.session.updateMany({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } });
    await at.record(tx, actor, { type: "session.ended", data: {} });
  });
  (await cookies()).delete(at.cookie());
}

async function sessionIdFromCookie(at: Door): Promise<string | null> {
  const token = (await cookies()).get(at.cookie())?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: at.sessionSecret() });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null; // A forged or outdated cookie is the same as none.
  }
}

function idle(lastSeenAt: Date, at: Door): boolean {
  return Date.now() - lastSeenAt.getTime() > at.idleMinutes * 60_000;
}
