import { randomBytes, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { setUrgency, takeCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { findCoupon } from "#lib/coupon/queries.ts";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { openIdentity } from "#lib/identity/commands.ts";
import { findOpenedIdentity } from "#lib/identity/queries.ts";
import { lodge } from "#lib/intake/commands.ts";
import { saveLocker } from "#lib/intake/locker.ts";
import { explainLastDay } from "#lib/intake/queries.ts";
import { giveCaseAName } from "#lib/tracking/commands.ts";
import { confirmNaming, keepNaming } from "#lib/tracking/naming.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { aCase, aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer } from "#tests/support/people.ts";
import { aSubmission, type SubmissionChanges } from "#tests/support/submissions.ts";

const NAMELESS = {
  identityMode: "anonymous",
  identity: { fullName: undefined, address: undefined, iin: undefined, phone: "+77010000044", email: undefined },
} satisfies SubmissionChanges;
const NAME = { mode: "confidential", identity: { fullName: "Айсұлу Бекенқызы Тоқай", phone: "+77010000055" } } as const;
const REASON = "Адаммен байланысу үшін.";

const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });
const aSignal = (changes: SubmissionChanges = {}) => aLodgedCase({ ...NAMELESS, ...changes });

/** All there is to see of a case in the database, and how many leaves and timeline entries there are. */
async function traces({ caseId }: Pick<LodgedCase, "caseId">): Promise<string> {
  return asOwner("main", async (owner) => {
    const { rows } = await owner.query(
      `select (select to_jsonb(c) from cases."case" c where c.id = $1)::text as file, (select encode(sealed, 'hex') from vault.identity where case_id = $1) as identity,
        (select string_agg(encode(wrapped, 'hex'), ' ' order by purpose, holder) from keystore.case_key where case_id = $1) as keys,
        (select count(*) from cases.timeline_entry where case_id = $1) as entries, (select count(*) from audit.leaf) as leaves`,
      [caseId],
    );
    return JSON.stringify(rows[0]);
  });
}

async function factsOf({ caseId }: Pick<LodgedCase, "caseId">) {
  const columns = `kind::text, identity_mode::text as mode, urgency::text, number, version, received_on::text as received, registered_on::text as registered,
    decide_by::text as "decideBy", due_order::text as "dueOrder", decide_by_rule as rule, upgraded_on::text as upgraded`;
  const { rows } = await asOwner("main", (owner) => owner.query(`select ${columns} from cases."case" where id = $1`, [caseId]));
  return rows[0];
}

let officer: Actor;
beforeAll(async () => {
  officer = await anOfficer();
});

describe("giving a signal a name", () => {
  it("makes it a complaint that keeps its number, its first days and its coupon", async () => {
    const submission = aSubmission({ ...NAMELESS, rights: ["torture"] });
    const receipt = await lodge(submission, randomBytes(32), Temporal.Instant.from("2026-11-02T05:00:00Z"));
    const { rows } = await asOwner("main", (owner) =>
      owner.query('select id as "caseId" from cases."case" where number = $1', [receipt.number]),
    );
    const before = await factsOf(rows[0]);
    const coupon = await findCoupon(credentials(receipt));
    expect(before).toMatchObject({ kind: "signal", mode: "anonymous", decideBy: null });

    expect(await giveCaseAName(credentials(receipt), NAME, Temporal.Instant.from("2026-11-23T05:00:00Z"))).toBe(true);
    expect(await factsOf(rows[0])).toEqual({
      ...before,
      kind: "complaint",
      mode: "confidential",
      version: before.version + 1,
      decideBy: "2026-12-14",
      dueOrder: "2026-12-14",
      rule: "consideration/2",
      upgraded: "2026-11-23",
    });
    expect(before).toMatchObject({ received: "2026-11-02", registered: "2026-11-02", urgency: "urgent" });
    expect(await findCoupon(credentials(receipt))).toBe(coupon);
    expect(await followCase(credentials(receipt))).toMatchObject({ kind: "complaint", receivedOn: "2026-11-02", upgradedOn: "2026-11-23" });
  });

  it("counts the period from the working day on which the complaint is registered, and can explain it", async () => {
    const file = await aSignal();
    // Friday evening after office hours: registered on Monday, as any complaint would be.
    await giveCaseAName(credentials(file), NAME, Temporal.Instant.from("2026-11-27T18:00:00Z"));
    const followed = await followCase(credentials(file));
    expect(followed).toMatchObject({ upgradedOn: "2026-11-27", upgradeRegisteredOn: "2026-11-30" });
    const explanation = followed && (await explainLastDay(followed));
    expect(explanation).toMatchObject({ startDay: "2026-11-30", lastDay: followed?.decideBy });
    const { facts } = await findCaseFile(officer, file.caseId);
    expect(facts.explanation).toEqual(explanation);
    expect(facts.upgradedOn).toBe("2026-11-27");
  });

  it("lets the office open the new identity and nothing of the old one, by an opening made since", async () => {
    const file = await aCase(NAMELESS).assignedTo(officer).created();
    await openIdentity(officer, { caseId: file.caseId, reason: REASON });
    expect((await findOpenedIdentity(officer, file.caseId))?.identity).toEqual({ phone: "+77010000044" });
    await giveCaseAName(credentials(file), NAME);
    expect(await findOpenedIdentity(officer, file.caseId)).toBeNull();
    await openIdentity(officer, { caseId: file.caseId, reason: REASON });
    expect((await findOpenedIdentity(officer, file.caseId))?.identity).toEqual(NAME.identity);
  });

  it("refuses an officer's form that was opened before", async () => {
    const file = await aCase(NAMELESS).assignedTo(officer).created();
    await giveCaseAName(credentials(file), NAME);
    await expect(setUrgency(officer, { caseId: file.caseId, version: file.version, urgency: "ordinary" })).rejects.toThrow(
      "case_changed_meanwhile",
    );
  });

  it("stands in the timelines of both sides, to the day", async () => {
    const file = await aSignal();
    await giveCaseAName(credentials(file), NAME);
    expect((await followCase(credentials(file)))?.steps.map(({ type }) => type)).toEqual(["submission.lodged", "submission.upgraded"]);
    await takeCase(officer, { caseId: file.caseId, version: file.version + 1 });
    const entry = (await findCaseFile(officer, file.caseId)).opened?.timeline.find(({ type }) => type === "submission.upgraded");
    expect(entry).toMatchObject({ actor: null, data: {} });
    expect(entry?.at.toISOString()).toMatch(/T19:00:00/);
  });

  it("makes nothing else of a concern or an opinion: it has a name then, and the period it had", async () => {
    for (const kind of ["concern", "opinion"] as const) {
      const file = await aSignal({ kind });
      const before = await factsOf(file);
      expect(await giveCaseAName(credentials(file), NAME, Temporal.Instant.from("2026-11-27T18:00:00Z"))).toBe(true);
      expect(await factsOf(file)).toEqual({ ...before, mode: "confidential", version: before.version + 1, upgraded: "2026-11-27" });
      expect(await giveCaseAName(credentials(file), NAME)).toBe(false);
    }
  });

  it("keeps a child's name for the office alone, whatever was chosen", async () => {
    const file = await aSignal({ aboutWhom: "minor" });
    await giveCaseAName(credentials(file), { ...NAME, mode: "named" });
    expect(await factsOf(file)).toMatchObject({ kind: "complaint", mode: "confidential" });
  });

  it("is done once of ten times at once, and a later one changes nothing", async () => {
    const file = await aSignal();
    const done = await Promise.all(Array.from({ length: 10 }, () => giveCaseAName(credentials(file), NAME)));
    expect(done.filter(Boolean)).toHaveLength(1);
    const after = await traces(file);
    expect(JSON.parse(after).entries).toBe("2");
    expect(await giveCaseAName(credentials(file), { mode: "named", identity: { fullName: "Басқа Біреу" } })).toBe(false);
    expect(await traces(file)).toBe(after);
  });
});

describe("nothing changes, and nothing is written,", () => {
  const refused = async (file: LodgedCase, code = file.accessCode, number = file.number) => {
    const before = await traces(file);
    await expect(giveCaseAName({ number, code }, NAME)).rejects.toThrow(/not_found|upgrade_not_possible/);
    expect(await traces(file)).toBe(before);
  };

  it.each(["complaint", "concern", "opinion"] as const)("for a %s", async (kind) => {
    await refused(await aLodgedCase({ kind }));
  });

  it("for a signal that was declined or closed", async () => {
    await refused(await aCase(NAMELESS).assignedTo(officer).declined().created());
    await refused(await aCase(NAMELESS).assignedTo(officer).accepted().closed().created());
  });

  it("for a wrong code, an unknown number, another case's code and a withdrawn code", async () => {
    const [file, other] = [await aSignal(), await aSignal()];
    await refused(file, accessCodeFor(Buffer.alloc(32, 1), Buffer.from(randomUUID())));
    await refused(file, file.accessCode, "2026-000000");
    await refused(file, other.accessCode);
    await asOwner("main", (owner) => owner.query("update intake.access set revoked_on = current_date where case_id = $1", [file.caseId]));
    await refused(file);
  });

  it("by the citizen's login past the function", async () => {
    const { caseId } = await aSignal();
    for (const attempt of [
      `update cases."case" set kind = 'complaint' where id = '${caseId}'`,
      `update vault.identity set sealed = '' where case_id = '${caseId}'`,
      `update keystore.case_key set wrapped = '' where case_id = '${caseId}'`,
    ])
      await expect(
        asRole("ombudsman_citizen", (citizen) => citizen.query(attempt)),
        attempt,
      ).rejects.toThrow("permission denied");
  });
});

describe("naming on a visit", () => {
  const TYPED = { identityMode: "named", fullName: "  Айсұлу   Тоқай ", email: "aisulu@example.kz", hours: "evening", iin: "12" };

  async function aVisit(file: LodgedCase): Promise<string> {
    const token = randomBytes(32).toString("base64url");
    await saveLocker(token, 0, { credentials: credentials(file), until: Date.now() + 60_000 }, new Date(Date.now() + 60_000));
    return token;
  }

  it("changes nothing before it is confirmed, and forgets the name afterwards", async () => {
    const file = await aSignal();
    const token = await aVisit(file);
    const before = await traces(file);
    expect((await keepNaming(token, file.number, TYPED)).status).toBe("ready");
    expect(await traces(file)).toBe(before);
    expect(await confirmNaming(token)).toBe("upgraded");
    expect(await factsOf(file)).toMatchObject({ kind: "complaint", mode: "named" });
    expect((await openVisit(token))?.naming).toBeUndefined();
    // A second press finds nothing to confirm; the page then shows the complaint.
    expect(await confirmNaming(token)).toBe("unfinished");
  });

  it("keeps what is wrong, and what was typed after the visit had ended", async () => {
    const file = await aSignal();
    const token = await aVisit(file);
    expect((await keepNaming(token, file.number, { ...TYPED, fullName: " " })).status).toBe("refused");
    expect((await openVisit(token))?.naming).toMatchObject({ errors: { fullName: "upgrade_name_missing" }, fields: { hours: "evening" } });
    expect(await confirmNaming(token)).toBe("unfinished");
    expect((await keepNaming(undefined, file.number, TYPED)).status).toBe("kept");
    expect(await confirmNaming(undefined)).toBe("ended");
  });

  it("never gives a name typed for one case to another", async () => {
    const [file, other] = [await aSignal(), await aSignal()];
    const token = await aVisit(other);
    await keepNaming(token, file.number, TYPED);
    expect(await confirmNaming(token)).toBe("unfinished");
    expect(await factsOf(other)).toMatchObject({ kind: "signal" });
  });

  it("says when the office has ended the case meanwhile", async () => {
    const file = await aCase(NAMELESS).assignedTo(officer).declined().created();
    const token = await aVisit(file);
    await keepNaming(token, file.number, TYPED);
    expect(await confirmNaming(token)).toBe("not_possible");
  });
});
