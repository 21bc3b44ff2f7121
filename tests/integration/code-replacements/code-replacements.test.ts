import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { assignCase } from "#lib/cases/commands.ts";
import { askForCode, confirmCode, issueCode } from "#lib/code-replacements/commands.ts";
import { listReplacements } from "#lib/code-replacements/queries.ts";
import { findLedger } from "#lib/consent/queries.ts";
import { findCoupon } from "#lib/coupon/queries.ts";
import { parseAccessCode } from "#lib/crypto/access-code.ts";
import { lodge } from "#lib/intake/commands.ts";
import { findInvitation, findOwnInvitation } from "#lib/joining/queries.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { credentialsOf } from "#tests/support/consents.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aGroupCase } from "#tests/support/groups.ts";
import { aCommissioner, anAdmin, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";
import type { SubmissionChanges } from "#tests/support/submissions.ts";

const REASON = "Жеке куәлігін көрсетті, жауаптары іспен сәйкес келді.";

let officer: Person;
let supervisor: Person;
beforeAll(async () => {
  [officer, supervisor] = [await anOfficer(), await aSupervisor()];
});

const aTakenCase = (changes: SubmissionChanges = {}) => aCase(changes).assignedTo(officer).created();
const ask = ({ caseId }: LodgedCase, asker = officer) => askForCode(asker, { caseId, reason: REASON });
const withCode = ({ number }: LodgedCase, code: string) => ({ number, code });
const acts = async () =>
  (await asRole("ombudsman_auditor", (auditor) => auditor.query("select body::json->>'act' as act from audit.leaf order by seq"))).rows.map(
    ({ act }) => act,
  );

describe("a new access code", () => {
  it("opens the thread as it was, and the earlier one opens nothing: no thread, no ledger, no coupon, no message", async () => {
    const file = await aTakenCase();
    await writeToOffice(credentialsOf(file), { messageId: randomUUID(), text: "Кодты жоғалтпай тұрғанда." });
    const code = await issueCode(officer, { replacementId: await ask(file) });
    expect(parseAccessCode(code).ok).toBe(true);
    expect((await followCase(withCode(file, code)))?.messages.map(({ text }) => text)).toEqual(["Кодты жоғалтпай тұрғанда."]);
    expect(await followCase(credentialsOf(file))).toBeNull();
    expect(await findLedger(credentialsOf(file))).toBeNull();
    expect(await findCoupon(credentialsOf(file))).toBeNull();
    expect(await findCoupon(withCode(file, code))).toBeNull();
    await expect(writeToOffice(credentialsOf(file), { messageId: randomUUID(), text: "?" })).rejects.toThrow("not_found");
    await writeToOffice(withCode(file, code), { messageId: randomUUID(), text: "Жаңа кодпен." });
    expect((await followCase(withCode(file, code)))?.messages).toHaveLength(2);
  });

  it("leaves nothing from which the earlier code could open the thread, and is itself nowhere", async () => {
    const file = await aTakenCase();
    const code = await issueCode(officer, { replacementId: await ask(file) });
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select holder, purpose from keystore.case_key where case_id = $1 and holder = 'access_code'", [file.caseId]),
    );
    expect(rows).toEqual([{ holder: "access_code", purpose: "thread" }]);
    const all = await asOwner("main", (owner) =>
      owner.query(
        `select row_to_json(r)::text as row from cases.code_replacement r union all select row_to_json(a)::text from intake.access a
         union all select body from audit.leaf union all select row_to_json(t)::text from cases.timeline_entry t`,
      ),
    );
    for (const secret of [code, file.accessCode, "Жеке куәлігін"]) expect(JSON.stringify(all.rows)).not.toContain(secret);
  });

  it("still answers a filing that is sent again", async () => {
    const file = await aTakenCase();
    await issueCode(officer, { replacementId: await ask(file) });
    expect(await lodge(file.submission, file.token)).toMatchObject({ number: file.number, coupon: null });
  });

  it("is in the log as three acts at most, with the reason sealed in the file", async () => {
    const before = (await acts()).length;
    const file = await aTakenCase();
    const replacementId = await ask(file);
    await issueCode(officer, { replacementId });
    expect((await acts()).slice(before).filter((act) => act.startsWith("code."))).toEqual(["code.asked", "code.replaced"]);
    const [listed] = await listReplacements(officer, { id: file.caseId, identityMode: "named" });
    expect(listed).toMatchObject({ reason: REASON, issuedOn: expect.any(String), offers: { confirm: false, issue: false } });
  });

  it("is made once for each permission, also by two requests at once, and can be lost and asked for again", async () => {
    const file = await aTakenCase();
    const replacementId = await ask(file);
    await expect(ask(file)).rejects.toThrow("code_asked_already");
    const tries = await Promise.allSettled([1, 2].map(() => issueCode(officer, { replacementId })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(issueCode(officer, { replacementId })).rejects.toThrow("not_found");
    const again = await issueCode(officer, { replacementId: await ask(file) });
    expect(await followCase(withCode(file, again))).not.toBeNull();
  });

  it("hides the link of a group complaint, which follows from the lost code, and leaves it open to those who have it", async () => {
    const group = await aGroupCase();
    await assignCase(supervisor, { caseId: group.caseId, version: group.version, officerId: officer.accountId });
    const code = await issueCode(officer, { replacementId: await ask(group) });
    expect(await findOwnInvitation(withCode(group, code))).toMatchObject({ code: null, open: true });
    expect(await findInvitation(group.joinCode)).not.toBeNull();
  });
});

describe("where the name is confidential", () => {
  it("a second person looks first, who is neither the one who asked nor an officer", async () => {
    const file = await aTakenCase({ identityMode: "confidential" });
    const replacementId = await ask(file);
    await expect(issueCode(officer, { replacementId })).rejects.toThrow("code_not_confirmed");
    await expect(confirmCode(officer, { replacementId })).rejects.toThrow("not_permitted");
    await confirmCode(supervisor, { replacementId });
    await expect(confirmCode(await aCommissioner(), { replacementId })).rejects.toThrow("step_not_allowed");
    await expect(issueCode(supervisor, { replacementId })).rejects.toThrow("not_permitted");
    expect(await followCase(withCode(file, await issueCode(officer, { replacementId })))).not.toBeNull();
  });

  it("a supervisor who asked cannot confirm it, and the commissioner can", async () => {
    const file = await aTakenCase({ identityMode: "confidential" });
    const replacementId = await ask(file, supervisor);
    await expect(confirmCode(supervisor, { replacementId })).rejects.toThrow("not_permitted");
    await confirmCode(await aCommissioner(), { replacementId });
    expect(await followCase(withCode(file, await issueCode(supervisor, { replacementId })))).not.toBeNull();
  });

  it("the database demands the second person too, whatever our code does", async () => {
    const file = await aTakenCase({ identityMode: "confidential" });
    const replacementId = await ask(file);
    const asOffice = (statement: string, values: unknown[]) =>
      asRole("ombudsman_office", async (office) => {
        await office.query("begin");
        await office.query("select set_config('app.actor', $1, true)", [officer.accountId]);
        return (await office.query(statement, values)).rows[0];
      });
    const replace = "select vault.replace_code($1, '\\x01', '\\x02', current_date) as replaced";
    expect(await asOffice(replace, [replacementId])).toEqual({ replaced: false });
    const confirm = "update cases.code_replacement set confirmed_by_id = $2, confirmed_on = current_date where id = $1";
    await expect(asOffice(confirm, [replacementId, officer.accountId])).rejects.toThrow("code_replacement_by_two");
    await expect(asOffice(confirm, [replacementId, supervisor.accountId])).rejects.toThrow(/row-level security/);
  });
});

describe("nobody gets a new code", () => {
  it("for a case in which no name was given", async () => {
    const signal = await aTakenCase({ identityMode: "anonymous", identity: {} });
    await expect(ask(signal)).rejects.toThrow("code_without_name");
  });

  it("who may not work on the case: it does not exist for them", async () => {
    const file = await aTakenCase();
    const replacementId = await ask(file);
    for (const stranger of [await anOfficer(), await anAdmin()]) {
      await expect(ask(file, stranger)).rejects.toThrow("not_found");
      await expect(issueCode(stranger, { replacementId })).rejects.toThrow("not_found");
      await expect(confirmCode(stranger, { replacementId })).rejects.toThrow("not_found");
    }
    await expect(ask(file, await aCommissioner())).rejects.toThrow("not_permitted");
  });

  it("by a permission of an officer from whom the case was taken away", async () => {
    const file = await aTakenCase();
    const replacementId = await ask(file);
    await assignCase(supervisor, { caseId: file.caseId, version: file.version, officerId: supervisor.accountId });
    await expect(issueCode(officer, { replacementId })).rejects.toThrow("not_found");
    expect(await followCase(credentialsOf(file))).not.toBeNull();
  });
});
