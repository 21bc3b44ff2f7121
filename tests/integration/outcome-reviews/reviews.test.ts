import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { closeCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { decideReview, takeReview } from "#lib/outcome-reviews/commands.ts";
import { listQueue } from "#lib/queue/queries.ts";
import { queueFilterSchema } from "#lib/queue/schema.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { askForReview, withdraw } from "#lib/wishes/commands.ts";
import { aCase, aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aCommissioner, anOfficer, aSupervisor } from "#tests/support/people.ts";

const WHY = "Мені ешкім тыңдаған жоқ, ал куәгер бар.";
const TEXT = "Істі қайта қарадық, міне нәтижесі.";
const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });
const decision = (file: LodgedCase, version: number, changes: object = {}) => ({
  caseId: file.caseId,
  version,
  finding: "confirmed" as const,
  outcome: null,
  conclusion: TEXT,
  message: TEXT,
  ...changes,
});

let decider: Actor;
let another: Actor;
let supervisor: Actor;
beforeAll(async () => {
  [decider, another, supervisor] = [await anOfficer(), await anOfficer(), await aSupervisor()];
});

const closed = () => aCase().assignedTo(decider).accepted().closed("not_upheld").created();
const declined = () => aCase().assignedTo(decider).declined().created();

async function asked(file: LodgedCase): Promise<LodgedCase> {
  expect(await askForReview(credentials(file), WHY)).toBe(true);
  return file;
}

async function versionOf({ caseId }: LodgedCase): Promise<number> {
  return (await findCaseFile(supervisor, caseId)).facts.version;
}

async function taken(file: LodgedCase, by = another): Promise<number> {
  await takeReview(by, { caseId: file.caseId, version: await versionOf(file) });
  return versionOf(file);
}

describe("asking for a review of an outcome", () => {
  it("is possible once for each end of a case, and for nothing else", async () => {
    for (const file of [await closed(), await declined()]) {
      const tries = await Promise.all(Array.from({ length: 5 }, () => askForReview(credentials(file), WHY)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect((await followCase(credentials(file)))?.reviews).toMatchObject([{ reason: WHY, reviewedOn: null }]);
    }
    const open = await aLodgedCase();
    expect(await askForReview(credentials(open), WHY)).toBe(false);
    await withdraw(credentials(open));
    expect(await askForReview(credentials(open), WHY)).toBe(false);
  });

  it("tells everyone in the queue that it waits, and the reason to nobody who may not read the case", async () => {
    const file = await asked(await closed());
    const { rows } = await listQueue(another, queueFilterSchema.parse({ asks: "review" }));
    expect(rows.find(({ number }) => number === file.number)).toMatchObject({ reviewOutcomeById: decider.accountId });
    const seen = await findCaseFile(another, file.caseId);
    expect(seen.opened).toBeNull();
    expect(seen.facts.review).toMatchObject({ outcomeOf: "closed", takenById: null });
    expect(JSON.stringify(seen)).not.toContain(WHY);
  });
});

describe("the one who decided", () => {
  it("cannot take the review, as an officer or as a supervisor", async () => {
    const file = await asked(await closed());
    await expect(takeReview(decider, { caseId: file.caseId, version: file.version })).rejects.toThrow("not_permitted");
    const own = await aCase().assignedTo(supervisor).accepted().closed().created();
    await asked(own);
    await expect(takeReview(supervisor, { caseId: own.caseId, version: own.version })).rejects.toThrow("not_permitted");
  });

  it("cannot take it past the code either", async () => {
    const file = await asked(await closed());
    const attempt = (id: string) =>
      asRole("ombudsman_office", async (office) => {
        await office.query(`begin; select set_config('app.actor', '${id}', true), audit.append('{}')`);
        await office.query(`update cases.outcome_review set taken_by_id = '${id}' where case_id = '${file.caseId}'`);
      });
    await expect(attempt(decider.accountId)).rejects.toThrow("outcome_review_is_by_another");
  });

  it("loses the case to the one who takes it", async () => {
    const file = await asked(await closed());
    await taken(file);
    await expect(findCaseFile(decider, file.caseId)).rejects.toThrow("not_found");
    expect((await findCaseFile(another, file.caseId)).opened?.reviews).toMatchObject([{ reason: WHY, result: null }]);
  });
});

describe("a review", () => {
  it("is taken by one of two, and decided by that one alone", async () => {
    const file = await asked(await closed());
    const version = await versionOf(file);
    const tries = await Promise.allSettled(
      [another, await anOfficer()].map((officer) => takeReview(officer, { caseId: file.caseId, version })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(decideReview(supervisor, decision(file, await versionOf(file)))).rejects.toThrow("not_permitted");
    await expect(takeReview(await aCommissioner(), { caseId: file.caseId, version: await versionOf(file) })).rejects.toThrow(
      "not_permitted",
    );
  });

  it("confirms an outcome, and tells the complainant in the thread", async () => {
    const file = await asked(await closed());
    await decideReview(another, decision(file, await taken(file)));
    const followed = await followCase(credentials(file));
    expect(followed).toMatchObject({ status: "closed", outcome: "not_upheld" });
    expect(followed?.reviews).toMatchObject([{ finding: "confirmed" }]);
    expect(followed?.messages.at(-1)?.text).toBe(TEXT);
    expect(await askForReview(credentials(file), WHY)).toBe(false);
  });

  it("puts another outcome in the place of the first, never the same one", async () => {
    const file = await asked(await closed());
    const version = await taken(file);
    await expect(decideReview(another, decision(file, version, { finding: "changed" }))).rejects.toThrow("outcome_missing");
    await expect(decideReview(another, decision(file, version, { finding: "changed", outcome: "not_upheld" }))).rejects.toThrow(
      "review_outcome_same",
    );
    await decideReview(another, decision(file, version, { finding: "changed", outcome: "upheld" }));
    expect(await followCase(credentials(file))).toMatchObject({ status: "closed", outcome: "upheld" });
    expect((await findCaseFile(another, file.caseId)).opened).toMatchObject({
      conclusion: { outcome: "not_upheld" },
      reviews: [{ result: { outcome: "upheld", text: TEXT } }],
    });
  });

  it("opens a case again that was not taken up: with the reviewer, a period of its own, and another outcome to come", async () => {
    const file = await asked(await declined());
    await decideReview(another, decision(file, await taken(file), { finding: "changed" }));
    const followed = await followCase(credentials(file));
    expect(followed).toMatchObject({ status: "accepted" });
    const { facts } = await findCaseFile(another, file.caseId);
    expect(facts).toMatchObject({ status: "accepted", open: true, closedOn: null, officerId: another.accountId });
    expect(facts.explanation).toMatchObject({ startDay: followed?.countedFrom, lastDay: facts.decideBy });
    await closeCase(another, { caseId: file.caseId, version: facts.version, outcome: "resolved", conclusion: TEXT, message: TEXT });
    await asked(file);
    await expect(takeReview(another, { caseId: file.caseId, version: await versionOf(file) })).rejects.toThrow("not_permitted");
    await taken(file, decider);
  });

  it("keeps the reason and the finding sealed", async () => {
    const file = await asked(await closed());
    await decideReview(another, decision(file, await taken(file)));
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select encode(sealed_reason, 'escape') r, encode(sealed_text, 'escape') t from cases.outcome_review"),
    );
    for (const word of [WHY, TEXT]) expect(JSON.stringify(rows)).not.toContain(word);
  });
});
