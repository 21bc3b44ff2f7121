import { z } from "zod";
import { joinCodeFor, parseJoinCode } from "#lib/crypto/join-code.ts";
import { bytes } from "#lib/db/columns.ts";
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

/** A group complaint's own invitation as its first complainant sees it: how many joined, and never who. */
export type OwnInvitation = { caseId: string; code: string; open: boolean; joined: number };

/** The invitation of a case, for the bearer of its number and access code, or null where it has none. */
export async function findOwnInvitation({ number, code }: Credentials): Promise<OwnInvitation | null> {
  const rows = await citizenDb().$queryRaw<{ case_id: string; open: boolean; joined: number }[]>`
    SELECT * FROM intake.invitation_of(${bytes(accessLocator(code, codePeppers()))}, ${number})`;
  const [row] = rows;
  return row
    ? { caseId: row.case_id, code: joinCodeFor(secretBytes("RECEIPT_ISSUE_KEY"), code), open: row.open, joined: row.joined }
    : null;
}
