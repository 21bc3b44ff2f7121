import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { assignCase, recordContentOpened } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { answerDisclosure } from "#lib/consent/commands.ts";
import { disclosuresIn } from "#lib/consent/ledger.ts";
import { findLedger } from "#lib/consent/queries.ts";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { findDisclosures } from "#lib/disclosures/queries.ts";
import { openIdentity } from "#lib/identity/commands.ts";
import { listLooks } from "#lib/looks/queries.ts";
import { aCase, aLodgedCase } from "#tests/support/cases.ts";
import { agreeTo, credentialsOf, takeBack } from "#tests/support/consents.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";

const REASON = "Қоңырау шалып, құжаттарын нақтылау керек.";

let officer: Person;
let supervisor: Person;
beforeAll(async () => {
  [officer, supervisor] = [await anOfficer(), await aSupervisor()];
});

const leaves = async () =>
  (await asRole("ombudsman_auditor", (auditor) => auditor.query("select body::json->>'act' as act from audit.leaf order by seq"))).rows.map(
    ({ act }) => act,
  );

describe("a person's ledger", () => {
  it("has every answer with its day and wording, and the newest of one day counts", async () => {
    const file = await aLodgedCase({ consents: ["experts"] });
    for (const change of [takeBack, agreeTo, takeBack]) expect(await change(file, "experts")).toBe(true);
    const ledger = await findLedger(credentialsOf(file));
    const experts = ledger?.answers.filter(({ disclosure }) => disclosure === "experts");
    expect(experts?.map(({ given, wording }) => [given, wording])).toEqual([
      [true, "consents/1"],
      [false, "ledger/1"],
      [true, "ledger/1"],
      [false, "ledger/1"],
    ]);
    expect(new Set(experts?.map(({ on }) => on))).toEqual(new Set([file.receivedOn]));
    expect(ledger?.answers.filter(({ disclosure }) => disclosure !== "experts").every(({ given }) => !given)).toBe(true);
  });

  it("is in the log once for each change, and saying the same again is no change", async () => {
    const file = await aLodgedCase({ consents: [] });
    const before = await leaves();
    const answers = await Promise.all(Array.from({ length: 5 }, () => agreeTo(file, "statistics")));
    expect(answers.filter(Boolean)).toHaveLength(1);
    await takeBack(file, "statistics");
    expect((await leaves()).slice(before.length)).toEqual(["consent.given", "consent.revoked"]);
  });

  it("opens and changes for number and code together, and for nothing else", async () => {
    const [file, other] = [await aLodgedCase(), await aLodgedCase()];
    const stranger = accessCodeFor(Buffer.alloc(32, 1), randomBytes(32));
    for (const credentials of [
      { number: file.number, code: other.accessCode },
      { number: file.number, code: stranger },
      { number: "2026-000000", code: file.accessCode },
    ]) {
      expect(await findLedger(credentials)).toBeNull();
      expect(await listLooks(credentials)).toEqual([]);
      await expect(answerDisclosure(credentials, { disclosure: "body_name", given: true })).rejects.toThrow("not_found");
    }
  });

  it("asks nobody about a name that may be told to nobody, nor about a body in an opinion, and takes no such yes", async () => {
    const quiet = await aLodgedCase({ identityMode: "confidential", consents: [] });
    const opinion = await aLodgedCase({ kind: "opinion", consents: [] });
    const offered = async (file: typeof quiet) => {
      const ledger = await findLedger(credentialsOf(file));
      return ledger && disclosuresIn(ledger, ledger.answers);
    };
    expect(await offered(quiet)).toEqual(["body_facts", "other_body", "experts", "statistics"]);
    expect(await offered(opinion)).toEqual(["experts", "statistics"]);
    expect(await agreeTo(quiet, "body_name")).toBe(false);
    expect(await agreeTo(opinion, "body_facts")).toBe(false);
  });

  it("is read in the office by those who read the case, with its history", async () => {
    const file = await aCase({ consents: ["body_facts"] })
      .assignedTo(officer)
      .created();
    await takeBack(file, "body_facts");
    const { answers } = await findDisclosures(officer, file.caseId);
    expect(answers.filter(({ disclosure }) => disclosure === "body_facts").map(({ given }) => given)).toEqual([true, false]);
    expect((await findCaseFile(officer, file.caseId)).opened?.consents).toEqual([]);
    expect(await findDisclosures(await anOfficer(), file.caseId)).toEqual({ answers: [], records: [] });
  });
});

describe("who looked", () => {
  it("is told by role, day and what was opened, once however many people and times", async () => {
    const file = await aCase().assignedTo(officer).created();
    const another = await aSupervisor();
    for (const reader of [officer, officer, supervisor, another]) await recordContentOpened(reader, file.caseId);
    for (const reader of [officer, officer]) await openIdentity(reader, { caseId: file.caseId, reason: REASON });
    const day = file.receivedOn;
    expect(await listLooks(credentialsOf(file))).toEqual([
      { day, role: "officer", what: "identity" },
      { day, role: "officer", what: "words" },
      { day, role: "supervisor", what: "words" },
    ]);
  });

  it("keeps the role that somebody had on that day", async () => {
    const file = await aCase().assignedTo(officer).created();
    const promoted = await aSupervisor();
    await recordContentOpened(promoted, file.caseId);
    await asOwner("main", (owner) =>
      owner.query(
        `begin; select audit.append('{"act":"test"}'); update ops.account set role = 'commissioner' where id = '${promoted.accountId}'; commit`,
      ),
    );
    expect((await listLooks(credentialsOf(file))).map(({ role }) => role)).toEqual(["supervisor"]);
  });

  it("never leads to a name or an account: the citizens' login gets three columns and no more", async () => {
    const file = await aCase().assignedTo(officer).created();
    await recordContentOpened(officer, file.caseId);
    const raw = JSON.stringify(await listLooks(credentialsOf(file)));
    for (const trace of [officer.accountId, officer.displayName, file.caseId]) expect(raw).not.toContain(trace);
    for (const table of ["cases.timeline_entry", "ops.account", "cases.consent", "cases.disclosure_record"])
      await expect(
        asRole("ombudsman_citizen", (citizen) => citizen.query(`select 1 from ${table}`)),
        table,
      ).rejects.toThrow("permission denied");
  });

  it("is empty while nobody has, also when the case was given to somebody", async () => {
    const file = await aCase().assignedTo(officer).created();
    expect(await listLooks(credentialsOf(file))).toEqual([]);
    const fresh = await aLodgedCase();
    await assignCase(supervisor, { caseId: fresh.caseId, version: fresh.version, officerId: officer.accountId });
    expect(await listLooks(credentialsOf(fresh))).toEqual([]);
  });
});
