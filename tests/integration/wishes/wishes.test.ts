import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { setUrgency } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { canStep } from "#lib/cases/status.ts";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { asActor } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { answerErasure } from "#lib/erasure/commands.ts";
import { openIdentity } from "#lib/identity/commands.ts";
import { findOpenedIdentity, identitiesForLeakCheck } from "#lib/identity/queries.ts";
import { explainLastDay } from "#lib/intake/queries.ts";
import { listQueue } from "#lib/queue/queries.ts";
import { queueFilterSchema } from "#lib/queue/schema.ts";
import { giveCaseAName } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { askForErasure, askForReview, changeContact, nameOpenly, resume, withdraw } from "#lib/wishes/commands.ts";
import { DAYS_TO_RESUME } from "#lib/wishes/offers.ts";
import { aCase, aLodgedCase, type CaseStory, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer, aSupervisor } from "#tests/support/people.ts";

const REASON = "Адаммен байланысу үшін.";
const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });
const follow = async (file: LodgedCase) => {
  const followed = await followCase(credentials(file));
  if (!followed) throw new Error("The case cannot be followed");
  return followed;
};

let officer: Actor;
let supervisor: Actor;
beforeAll(async () => {
  [officer, supervisor] = [await anOfficer(), await aSupervisor()];
});

/** All there is of a case, its keys, its words and the log. */
async function traces(caseId: string): Promise<string> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query(
      `select (select to_jsonb(c) from cases."case" c where c.id = $1) as file, (select encode(sealed, 'hex') from vault.identity where case_id = $1) as identity,
        (select encode(sealed, 'hex') from vault.contact where case_id = $1) as contact, (select encode(sealed, 'hex') from vault.content where case_id = $1) as content,
        (select string_agg(encode(wrapped, 'hex'), ' ' order by purpose, holder) from keystore.case_key where case_id = $1) as keys,
        (select string_agg(encode(sealed, 'hex'), ' ' order by position) from vault.message where case_id = $1) as thread,
        (select count(*) from cases.timeline_entry where case_id = $1) as entries, (select count(*) from audit.leaf) as leaves`,
      [caseId],
    ),
  );
  return JSON.stringify(rows[0]);
}

const sealedParts = async (caseId: string) => {
  const { identity, content, keys, thread } = JSON.parse(await traces(caseId));
  return { identity, content, keys, thread };
};

const STORIES: Record<string, (story: CaseStory) => CaseStory> = {
  registered: (story) => story,
  under_review: (story) => story.assignedTo(officer),
  accepted: (story) => story.assignedTo(officer).accepted(),
  declined: (story) => story.assignedTo(officer).declined(),
  closed: (story) => story.assignedTo(officer).accepted().closed(),
};
const cases = Object.entries(STORIES) as [
  "registered" | "under_review" | "accepted" | "declined" | "closed",
  (story: CaseStory) => CaseStory,
][];

describe("withdrawing", () => {
  it.each(cases)("ends a case that is %s exactly when the course of a case allows it, and destroys nothing", async (status, story) => {
    const file = await story(aCase()).created();
    const before = await sealedParts(file.caseId);
    expect(await withdraw(credentials(file))).toBe(canStep(status, "withdraw"));
    expect((await follow(file)).status).toBe(canStep(status, "withdraw") ? "withdrawn" : status);
    expect(await sealedParts(file.caseId)).toEqual(before);
  });

  it("happens once of ten times at once, and stands in both timelines", async () => {
    const file = await aCase().assignedTo(officer).created();
    const done = await Promise.all(Array.from({ length: 10 }, () => withdraw(credentials(file))));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await follow(file)).steps.at(-1)).toEqual({ type: "submission.withdrawn", on: today().toString() });
    const { facts, opened } = await findCaseFile(officer, file.caseId);
    expect(facts).toMatchObject({ status: "withdrawn", open: false, closedOn: today().toString() });
    expect(opened?.timeline[0]).toMatchObject({ type: "submission.withdrawn", actor: null });
  });

  it("refuses an officer's form that was opened before", async () => {
    const file = await aCase().assignedTo(officer).created();
    await withdraw(credentials(file));
    await expect(setUrgency(officer, { caseId: file.caseId, version: file.version, urgency: "high" })).rejects.toThrow(
      "case_changed_meanwhile",
    );
  });

  it.each(["registered", "under_review", "accepted"] as const)(
    "can be taken back: the case is %s again, and its period counts anew",
    async (status) => {
      const file = await (STORIES[status] as (story: CaseStory) => CaseStory)(aCase()).created();
      await withdraw(credentials(file));
      expect((await follow(file)).withdrawal).toEqual({
        withdrawnOn: today().toString(),
        resumeUntil: today().add({ days: DAYS_TO_RESUME }).toString(),
      });
      const at = Temporal.Instant.from(`${today().add({ days: 2 })}T05:00:00Z`);
      expect(await resume(credentials(file), at)).toBe(true);
      const followed = await follow(file);
      expect(followed).toMatchObject({ status, withdrawal: null });
      const explanation = await explainLastDay(followed);
      expect(explanation).toMatchObject({ startDay: followed.countedFrom, lastDay: followed.decideBy });
      expect((await findCaseFile(supervisor, file.caseId)).facts).toMatchObject({ status, open: true, closedOn: null, explanation });
      expect(await resume(credentials(file))).toBe(false);
    },
  );

  it("cannot be taken back after its days, nor what was never withdrawn", async () => {
    const file = await aLodgedCase();
    expect(await resume(credentials(file))).toBe(false);
    await withdraw(credentials(file), today().subtract({ days: DAYS_TO_RESUME + 1 }));
    const before = await traces(file.caseId);
    expect(await resume(credentials(file))).toBe(false);
    expect(await traces(file.caseId)).toBe(before);
  });

  it("leaves a signal without a period without one", async () => {
    const file = await aLodgedCase({ identityMode: "anonymous", identity: { fullName: undefined } });
    await withdraw(credentials(file));
    await resume(credentials(file));
    expect(await follow(file)).toMatchObject({ kind: "signal", status: "registered", decideBy: null });
  });
});

describe("changing how to be reached", () => {
  const NEW = { phone: "+77010009911", greeting: "ask_for_me_only" as const };

  it("takes the place of everything that was said of it before, and of nothing else", async () => {
    const file = await aCase().assignedTo(officer).created();
    await changeContact(credentials(file), NEW);
    await openIdentity(officer, { caseId: file.caseId, reason: REASON });
    const { fullName, address, iin } = file.submission.identity;
    expect((await findOpenedIdentity(officer, file.caseId))?.identity).toEqual({ fullName, address, iin, ...NEW });
    await changeContact(credentials(file), {});
    expect(await findOpenedIdentity(officer, file.caseId), "an opening from before").toBeNull();
    await openIdentity(officer, { caseId: file.caseId, reason: REASON });
    expect((await findOpenedIdentity(officer, file.caseId))?.identity).toEqual({ fullName, address, iin });
  });

  it("keeps neither the earlier ones nor their key", async () => {
    const file = await aLodgedCase();
    await changeContact(credentials(file), NEW);
    const first = JSON.parse(await traces(file.caseId));
    await changeContact(credentials(file), { email: "jana@example.kz" });
    const second = JSON.parse(await traces(file.caseId));
    expect(second.contact).not.toBe(first.contact);
    expect(second.keys.split(" ")).toHaveLength(5);
    expect(JSON.stringify(second)).not.toContain(first.contact);
  });

  it("is told to the leak check beside what was given first", async () => {
    const file = await aCase().assignedTo(officer).created();
    await changeContact(credentials(file), NEW);
    const phones = (await asActor(officer, (tx) => identitiesForLeakCheck(tx, file.caseId))).map(({ phone }) => phone);
    expect(phones).toEqual([file.submission.identity.phone, NEW.phone]);
  });

  it("gives way to a name given later, which asks for all of it again", async () => {
    const file = await aCase({ identityMode: "anonymous", identity: { fullName: undefined } })
      .assignedTo(officer)
      .created();
    await changeContact(credentials(file), NEW);
    await giveCaseAName(credentials(file), { mode: "confidential", identity: { fullName: "Айсұлу Тоқай" } });
    await openIdentity(officer, { caseId: file.caseId, reason: REASON });
    expect((await findOpenedIdentity(officer, file.caseId))?.identity).toEqual({ fullName: "Айсұлу Тоқай" });
  });
});

describe("a name that the office keeps to itself", () => {
  it("can be let known, step by step from none", async () => {
    const file = await aLodgedCase({ identityMode: "anonymous", identity: { fullName: undefined } });
    expect(await follow(file)).toMatchObject({ nameless: true, nameKept: false });
    await giveCaseAName(credentials(file), { mode: "confidential", identity: { fullName: "Айсұлу Тоқай" } });
    expect(await follow(file)).toMatchObject({ nameless: false, nameKept: true });
    const sealed = await sealedParts(file.caseId);
    expect(await nameOpenly(credentials(file))).toBe(true);
    expect(await follow(file)).toMatchObject({ nameless: false, nameKept: false });
    expect(await sealedParts(file.caseId)).toEqual(sealed);
    expect(await nameOpenly(credentials(file))).toBe(false);
  });

  it("stays kept for a child, for the nameless and once the case has ended", async () => {
    for (const file of [
      await aLodgedCase({ identityMode: "confidential", aboutWhom: "minor" }),
      await aLodgedCase({ identityMode: "anonymous", identity: { fullName: undefined } }),
      await aCase({ identityMode: "confidential" }).assignedTo(officer).declined().created(),
    ]) {
      const before = await traces(file.caseId);
      expect(await nameOpenly(credentials(file))).toBe(false);
      expect(await traces(file.caseId)).toBe(before);
    }
  });
});

describe("asking for erasure", () => {
  const waiting = async () => (await listQueue(officer, queueFilterSchema.parse({ asks: "erasure" }))).rows.map(({ number }) => number);

  it("is one wish however often it is sent, stands in the queue, and is answered by somebody other than the officer", async () => {
    const file = await aCase().assignedTo(officer).created();
    for (let time = 0; time < 3; time += 1) await askForErasure(credentials(file));
    expect(await waiting()).toContain(file.number);
    expect((await follow(file)).steps.filter(({ type }) => type === "erasure.asked")).toHaveLength(1);
    const answer = { caseId: file.caseId, version: file.version, message: REASON };
    await expect(answerErasure(officer, answer)).rejects.toThrow("not_permitted");
    await answerErasure(supervisor, answer);
    expect(await waiting()).not.toContain(file.number);
    expect((await follow(file)).messages.at(-1)?.text).toBe(REASON);
    await expect(answerErasure(supervisor, answer)).rejects.toThrow("step_not_allowed");
  });
});

describe("nothing is done, and nothing written,", () => {
  const acts = {
    withdraw: (who: { number: string; code: string }) => withdraw(who),
    resume: (who: { number: string; code: string }) => resume(who),
    review: (who: { number: string; code: string }) => askForReview(who, REASON),
    erasure: (who: { number: string; code: string }) => askForErasure(who),
    contact: (who: { number: string; code: string }) => changeContact(who, { phone: "+77010000001" }),
    name: (who: { number: string; code: string }) => nameOpenly(who),
  };

  it.each(Object.entries(acts))("for a wrong, foreign, unknown or revoked code: %s", async (_name, act) => {
    const [file, other] = [await aLodgedCase({ identityMode: "confidential" }), await aLodgedCase()];
    const before = await traces(file.caseId);
    for (const who of [
      { number: file.number, code: accessCodeFor(Buffer.alloc(32, 1), Buffer.from(randomUUID())) },
      { number: file.number, code: other.accessCode },
      { number: "2026-000000", code: file.accessCode },
    ])
      await expect(act(who)).rejects.toThrow("not_found");
    await asOwner("main", (owner) => owner.query("update intake.access set revoked_on = current_date where case_id = $1", [file.caseId]));
    await expect(act(credentials(file))).rejects.toThrow("not_found");
    expect(await traces(file.caseId)).toBe(before);
  });

  it.each([
    "select * from cases.information_request",
    "select * from cases.outcome_review",
    "select * from cases.withdrawal",
    "select * from cases.erasure_request",
    "select * from vault.contact",
    "select * from vault.open_contact(gen_random_uuid())",
    "select intake.note(gen_random_uuid(), current_date, 'submission.withdrawn', '{}')",
    "select intake.lock_own_case('', '')",
  ])("by the citizen's login past the functions: %s", async (statement) => {
    await expect(asRole("ombudsman_citizen", (citizen) => citizen.query(statement))).rejects.toThrow("permission denied");
  });
});
