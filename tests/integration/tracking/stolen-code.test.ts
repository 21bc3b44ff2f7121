import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { open } from "#lib/crypto/sealed-box.ts";
import { today } from "#lib/deadlines/today.ts";
import { askForInformation } from "#lib/information-requests/commands.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { followCase, followRow } from "#lib/tracking/queries.ts";
import { accessLocator, unwrapWithCode } from "#lib/vault/case-keys.ts";
import { contactContext, identityContext } from "#lib/vault/identity.ts";
import { changeContact } from "#lib/wishes/commands.ts";
import { aCase, aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer } from "#tests/support/people.ts";

/** A word that occurs nowhere else. */
const canary = (field: string) => `канарейка-${field}-${randomUUID()}`;
const said = {
  fullName: canary("name"),
  address: canary("address"),
  narrative: canary("narrative"),
  place: canary("place"),
  newNote: canary("note"),
  otherNarrative: canary("other"),
};

let officer: Actor;
let file: LodgedCase;
let other: LodgedCase;
let stolen: { number: string; code: string };
let threadKey: Buffer;

beforeAll(async () => {
  officer = await anOfficer();
  const { fullName, address, narrative, place, newNote, otherNarrative } = said;
  file = await aCase({ identity: { fullName, address }, content: { narrative, place } }).assignedTo(officer).accepted().created();
  other = await aLodgedCase({ content: { narrative: otherNarrative } });
  stolen = { number: file.number, code: file.accessCode };
  await changeContact(stolen, { contactNote: newNote });
  await askForInformation(officer, {
    caseId: file.caseId,
    requestId: randomUUID(),
    questions: ["Кім?"],
    dueOn: today().add({ days: 3 }).toString(),
  });
  const row = await followRow(stolen);
  if (!row) throw new Error("The case cannot be followed");
  threadKey = unwrapWithCode(row.wrapped_thread_key, stolen.code, codePeppers(), row.case_id);
});

/** Every function that answers the citizens' login something for a locator and a number, read off the catalogue. */
async function readers(): Promise<string[]> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where has_function_privilege('ombudsman_citizen', p.oid, 'EXECUTE') and p.provolatile = 's'
        and pg_get_function_identity_arguments(p.oid) = 'p_locator bytea, p_number text' order by 1`),
  );
  return rows.map(({ name }) => name);
}

async function everythingAnswered(number: string): Promise<string> {
  const locator = accessLocator(stolen.code, codePeppers());
  const rows = await asRole("ombudsman_citizen", async (citizen) => {
    const answers: unknown[] = [];
    for (const reader of await readers()) answers.push(...(await citizen.query(`select * from ${reader}($1, $2)`, [locator, number])).rows);
    return answers;
  });
  return JSON.stringify(rows);
}

describe("whoever has somebody's number and code", () => {
  it("is answered by these functions and no other", async () => {
    expect(await readers()).toEqual([
      "intake.coupon_of",
      "intake.course_of",
      "intake.evidence_of",
      "intake.follow",
      "intake.invitation_of",
      "intake.ledger",
      "intake.looks_at",
      "intake.membership_of",
      "notices.wanted",
    ]);
  });

  it.each(Object.entries(said))("does not come to read the %s", async (_field, word) => {
    const opened = JSON.stringify(await followCase(stolen));
    expect(`${await everythingAnswered(file.number)} ${opened}`).not.toContain(word);
  });

  it("is given no sealed byte of identity, contact or content, nor a key of theirs", async () => {
    const answered = await everythingAnswered(file.number);
    const { rows } = await asOwner("main", (owner) =>
      owner.query(
        `select encode(sealed, 'base64') as part from vault.identity where case_id = $1 union all select encode(sealed, 'base64') from vault.contact where case_id = $1
         union all select encode(sealed, 'base64') from vault.content where case_id = $1
         union all select encode(wrapped, 'base64') from keystore.case_key where case_id = $1 and holder = 'office'`,
        [file.caseId],
      ),
    );
    expect(rows.length).toBe(7);
    for (const { part } of rows) expect(answered).not.toContain(part.slice(0, 60));
  });

  it("opens none of them with the key of the thread, were they taken from the database", async () => {
    const { rows } = await asOwner("main", (owner) =>
      owner.query(
        "select (select sealed from vault.identity where case_id = $1) as identity, (select sealed from vault.contact where case_id = $1) as contact, id, sealed as content from vault.content where case_id = $1",
        [file.caseId],
      ),
    );
    const [{ identity, contact, content, id }] = rows;
    const places = [
      [identity, identityContext(file.caseId)],
      [contact, contactContext(file.caseId)],
      [content, { table: "content", column: "sealed", caseId: file.caseId, rowId: id }],
    ] as const;
    for (const [sealed, place] of places) expect(() => open(threadKey, sealed, place)).toThrow();
  });

  it("finds no other case, not even that there is one", async () => {
    const nothing = await everythingAnswered("2026-000000");
    expect(await everythingAnswered(other.number)).toBe(nothing);
    expect(await followCase({ ...stolen, number: other.number })).toBeNull();
  });

  it("learns no name of an officer, no reading, no urgency and no id of an account", async () => {
    const opened = JSON.stringify(await followCase(stolen));
    for (const inner of [officer.displayName, officer.accountId, "content_opened", "urgency", "asked_by", "outcomeBy"])
      expect(opened).not.toContain(inner);
  });
});
