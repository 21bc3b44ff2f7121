import { encode } from "next-auth/jwt";
import type { Actor } from "#lib/auth/actor.ts";
import { createAccount } from "#prisma/seed/accounts.ts";
import { withConnection } from "#server/database/connection.ts";

/** A supervisor with an open session of the office: who they are, and the cookie that their browser would send. */
export async function supervisorAtWork(environment: Record<string, string>): Promise<{ actor: Actor; cookie: string }> {
  const ownerUrl = environment.DATABASE_URL_OWNER ?? "";
  const displayName = "Бектұр Өмірзақов";
  const { id: accountId } = await createAccount(ownerUrl, "office", {
    email: "bench@example.kz",
    displayName,
    role: "supervisor",
    password: "measured, never typed",
    language: "kk",
  });
  const sessionId = crypto.randomUUID();
  await withConnection(ownerUrl, (connection) =>
    connection.query("INSERT INTO ops.session (id, account_id, expires_at) VALUES ($1, $2, now() + interval '4 hours')", [
      sessionId,
      accountId,
    ]),
  );
  const token = await encode({ token: { sid: sessionId }, secret: environment.OFFICE_SESSION_SECRET ?? "" });
  return { actor: { accountId, sessionId, role: "supervisor", displayName }, cookie: `office.session=${token}` };
}
