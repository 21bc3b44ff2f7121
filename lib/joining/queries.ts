import { z } from "zod";
import { joinCodeFor, parseJoinCode } from "#lib/crypto/join-code.ts";
import { bytes, isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { secretBytes } from "#lib/env/read.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { rememberFailure, waitForTurn } from "#lib/tracking/patience.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { invitationLocator, openLine } from "./record.ts";

/** An open invitation as whoever has the link sees it: nothing of the first person's case but the line they chose for others. */
export type Invitation = {
  code: string;
  /** What a draft carries instead of the code; in hexadecimal. */
  locator: string;
  line: string | null;
};

/**
 * The open invitation of a code as it was typed, or null. A code that was never given out, one that was closed and one whose
 * case has ended are the same. Failed tries wait longer and longer; they never lock.
 */
export async function findInvitation(typed: string): Promise<Invitation | null> {
  const parsed = parseJoinCode(typed);
  if (!parsed.ok) return null;
  const { code } = parsed;
  const peppers = codePeppers();
  const locator = invitationLocator(code, peppers);
  await waitForTurn(code);
  const rows = await citizenDb().$queryRaw<{ line: Uint8Array | null }[]>`SELECT * FROM intake.find_invitation(${bytes(locator)})`;
  const [row] = rows;
  if (!row) {
    await rememberFailure(code);
    return null;
  }
  return { code, locator: locator.toString("hex"), line: row.line && z.string().parse(openLine(row.line, code, peppers)) };
}

/**
 * Whether somebody who joins by this locator may be asked for work or held (lib/abuse): not where the group's case may be about
 * detention, torture or danger, and not where nobody can join, because they are told so at once.
 */
export async function joinersMayWait(locator: string): Promise<boolean> {
  const rows = await citizenDb().$queryRaw<{ may_wait: boolean }[]>`
    SELECT * FROM intake.joiners_may_wait(${bytes(Buffer.from(locator, "hex"))})`;
  return rows[0]?.may_wait ?? false;
}

/**
 * A group complaint's own invitation as its first complainant sees it: how many joined and have not withdrawn, and never who.
 * Without a code where the link follows from an access code that was lost: it opens for those who have it, and is shown to nobody.
 */
export type OwnInvitation = { caseId: string; code: string | null; open: boolean; joined: number };

/** The invitation of a case, for the bearer of its number and access code, or null where it has none. */
export async function findOwnInvitation({ number, code }: Credentials): Promise<OwnInvitation | null> {
  const peppers = codePeppers();
  const rows = await citizenDb().$queryRaw<{ case_id: string; locator: Uint8Array; open: boolean; joined: number }[]>`
    SELECT * FROM intake.invitation_of(${bytes(accessLocator(code, peppers))}, ${number})`;
  const [row] = rows;
  if (!row) return null;
  const joinCode = joinCodeFor(secretBytes("RECEIPT_ISSUE_KEY"), code);
  const isItsOwn = invitationLocator(joinCode, peppers).equals(row.locator);
  return { caseId: row.case_id, code: isItsOwn ? joinCode : null, open: row.open, joined: row.joined };
}

/** That a case joined a group complaint, as its person sees it; `leftOn` is a day such as `2026-11-23`, or null while it belongs to it. */
export type Membership = { caseId: string; leftOn: string | null };

/** The membership of a case in a group, for the bearer of its number and access code, or null where it never joined one. */
export async function findMembership({ number, code }: Credentials): Promise<Membership | null> {
  const rows = await citizenDb().$queryRaw<{ case_id: string; left_on: Date | null }[]>`
    SELECT * FROM intake.membership_of(${bytes(accessLocator(code, codePeppers()))}, ${number})`;
  const [row] = rows;
  return row ? { caseId: row.case_id, leftOn: row.left_on && isoDay(row.left_on) } : null;
}
