import { z } from "zod";
import { bytes } from "#lib/db/columns.ts";
import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { emailIndex, hashPassword, openForAccount, passwordMatches, totpStep } from "./credentials.ts";
import { type Door, SESSION_HOURS } from "./door.ts";
import { type Failures, failuresOfStranger, rememberStranger } from "./strangers.ts";

/** What the sign-in form sends. */
export const signInSchema = z.object({
  email: z.string().trim().min(1, "email_missing").max(254, "email_wrong"),
  password: z.string().min(1, "password_missing").max(128, "password_too_long"),
  code: z.string().trim().min(1, "code_missing").max(10, "code_wrong"),
});
export type SignIn = z.infer<typeof signInSchema>;

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 42;

// Checked in place of an unknown account's hash, so that knowing an address takes as long as not knowing it.
let decoy: Promise<string> | undefined;

/**
 * Opens a session for a right password and one-time code, both demanded together and refused with one sentence.
 * After five failures each further try has to wait, up to 42 seconds; nobody is ever locked out for good.
 *
 * @returns the new session's id
 * @throws DomainError sign_in_refused, sign_in_wait (with `seconds`)
 */
export async function signIn(at: Door, typed: SignIn): Promise<string> {
  const index = bytes(emailIndex(at.opsKey(), typed.email));
  const account = await at.database().account.findUnique({ where: { emailIndex: index } });
  const before = account ?? failuresOfStranger(index);
  const wait = secondsUntil(before.blockedUntil);
  if (wait > 0) throw new DomainError("sign_in_wait", { seconds: wait });

  decoy ??= hashPassword("nobody has this password");
  const passwordRight = await passwordMatches(account?.passwordHash ?? (await decoy), typed.password);
  const step = account ? totpStep(openForAccount(at.opsKey(), "totp", account.id, account.sealedTotp), typed.code, new Date()) : null;
  if (account?.active && passwordRight && step !== null) return openSession(at, account, step);

  const failures = afterFailure(before.failedAttempts + 1);
  if (account) await at.database().account.updateMany({ where: { id: account.id }, data: failures });
  else rememberStranger(index, failures);
  throw new DomainError("sign_in_refused");
}

// A code opens one session only: a second use of the same step is refused by the condition of the update.
// The demonstration shows its codes on the page, so there a replay guards nothing and would only lock newcomers out.
async function openSession(at: Door, account: { id: string; role: string }, step: bigint): Promise<string> {
  return at.database().$transaction(async (tx) => {
    const used = await tx.account.updateMany({
      where: { id: account.id, ...(env().DEMO_MODE ? {} : { totpLastStep: { lt: step } }) },
      data: { totpLastStep: step, failedAttempts: 0, blockedUntil: null },
    });
    if (used.count === 0) throw new DomainError("sign_in_refused");
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
    const session = await tx.session.create({ data: { accountId: account.id, expiresAt }, select: { id: true } });
    await at.record(tx, { accountId: account.id, role: account.role }, { type: "session.opened", data: {} });
    return session.id;
  });
}

function afterFailure(failedAttempts: number): Failures {
  const seconds = failedAttempts <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failedAttempts - FREE_TRIES - 1));
  return { failedAttempts, blockedUntil: seconds > 0 ? new Date(Date.now() + seconds * 1000) : null };
}

function secondsUntil(instant: Date | null | undefined): number {
  return instant ? Math.max(0, Math.ceil((instant.getTime() - Date.now()) / 1000)) : 0;
}
